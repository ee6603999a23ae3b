import { describe, expect, it } from 'vitest'
import { all, extended, field, flag, not } from '../conditions.ts'
import { libraryCard } from '../library-card.ts'
import { drawDefinition } from './index.ts'
import { layOut, sizes } from './lay-out.ts'

const layout = layOut(libraryCard, 'zh', (limit) => limit)

describe('the drawing of a service', () => {
  it('shows every state, every act and every clock, with a title and the course in words', () => {
    const svg = drawDefinition(libraryCard, 'zh')
    expect(svg).toContain('<title id="t">借书证争议：办理流程图</title>')
    for (const { title } of [...Object.values(libraryCard.states), ...Object.values(libraryCard.acts)])
      expect(svg).toContain(title.zh)
    expect(svg.match(/<desc id="d">[^<]*核对中（办理中；时限：lib\.decide）/)).not.toBeNull()
  })

  it('lets no two boxes and no two labels lie on each other', () => {
    const boxes = [...layout.states].sort((a, b) => a.y - b.y)
    boxes.slice(1).forEach((box, at) => {
      expect(box.y).toBeGreaterThanOrEqual(boxes[at]!.y + boxes[at]!.height)
    })
    for (const side of ['left', 'right'] as const) {
      const labels = layout.arrows.filter((arrow) => arrow.side === side).sort((a, b) => a.y - b.y)
      labels.slice(1).forEach((label, at) => {
        expect(label.y - label.lines.length * sizes.row).toBeGreaterThanOrEqual(labels[at]!.y)
      })
    }
  })

  it('lets no two lanes of one side lie on each other', () => {
    for (const lane of layout.lanes)
      for (const other of layout.lanes) {
        const meets =
          lane !== other &&
          lane.side === other.side &&
          lane.at === other.at &&
          lane.top <= other.bottom &&
          other.top <= lane.bottom
        expect(meets).toBe(false)
      }
  })

  it('says in which case a branch is taken', () => {
    expect(drawDefinition(libraryCard, 'en')).toContain('Fine ≤ 1000')
    expect(drawDefinition(libraryCard, 'zh')).toContain('〔取消罚款〕')
  })

  it('gives every condition words: flags by the acts that set them, limits by their name, also where nobody sees the drawing', () => {
    const acts = {
      ...libraryCard.acts,
      take: {
        ...libraryCard.acts.take!,
        when: not(extended('lib.take')),
        branches: [{ when: all(flag('insisted'), not(field('fineFen').isAtMost(5))), to: 'closed' }],
      },
      pass: { ...libraryCard.acts.pass!, sets: { insisted: true } },
    }
    const changed = { ...libraryCard, acts } as typeof libraryCard
    const [zh, en] = (['zh', 'en'] as const).map((lang) => {
      const svg = drawDefinition(changed, lang, { limitTitle: (limit) => (limit === 'lib.take' ? 'TIME' : undefined) })
      return {
        labels: (svg.match(/(?<=>)[^<]*(?=<\/text>)/g) ?? []).join(''),
        desc: /<desc[^>]*>([^<]*)/.exec(svg)![1]!,
      }
    })
    const { title } = acts.pass
    expect(zh!.labels).toContain(`“TIME”尚未延长；此前有过“${title.zh}”，且不是：罚款 ≤ 5〕`)
    expect(zh!.labels).toContain('“TIME”尚未延长；其余〕')
    expect(en!.labels.replaceAll(' ', '')).toContain(
      `“TIME”notyetextended;after“${title.en}”andnotFine≤5〕`.replaceAll(' ', ''),
    )
    expect(zh!.desc).toContain(`${acts.take.title.zh}〔“TIME”尚未延长〕`)
    expect(en!.labels).not.toContain('insisted')
  })

  it('writes words that hold markup as words', () => {
    const titled = { ...libraryCard, title: { zh: '<script>&"', en: 'x' } }
    expect(drawDefinition(titled, 'zh')).not.toContain('<script>')
  })

  it('draws a definition that is still full of faults', () => {
    const broken = structuredClone(libraryCard) as unknown as { acts: Record<string, { to?: string }> }
    broken.acts.pass!.to = 'nowhere'
    expect(drawDefinition(broken as never, 'zh')).toContain('</svg>')
  })
})
