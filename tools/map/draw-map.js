import { areaOf, layerOf, layers } from './house.js'

const width = 1180
const left = 210
const band = 118
const boxHeight = 44
const top = 64
const colours = ['#8a5a44', '#7a6a3a', '#2f6f73', '#9c4a3c', '#8c2f39', '#39597a', '#4a4a4a']

/** Draws areas by layers and the arrows of the real imports, the same picture for the same imports. */
export function drawMap(imports) {
  const arrows = arrowsOf(imports)
  const seen = new Set(imports.map((one) => areaOf(one.from)))
  const boxes = placeBoxes(seen)
  const height = top + layers.length * band
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'PingFang SC', 'Noto Sans SC', sans-serif" role="img">`,
    '<title>Gongdao 公道: modules and the arrows of their imports</title>',
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0.8 7.4 4 0 7.2z" fill="context-stroke"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fbfaf7"/>`,
    `<text x="24" y="36" font-size="20" font-weight="600" fill="#33302b">公道 Gongdao</text>`,
    `<text x="${left}" y="36" font-size="13" fill="#6b665d">Drawn from the imports. Arrows point down only; pale: to law and platform, and from the server, which wires all.</text>`,
    ...layers.map(drawLayer),
    ...drawArrows(arrows, boxes),
    ...[...boxes.values()].map(drawBox),
    '</svg>',
  ]
  return `${parts.join('\n')}\n`
}

/** One arrow for each pair of areas. */
export function arrowsOf(imports) {
  const pairs = new Map()
  for (const { from, to } of imports) {
    if (/^(npm|node|missing):/.test(to)) continue
    const [a, b] = [areaOf(from), areaOf(to)]
    if (a !== b && layerOf(a) >= 0 && layerOf(b) >= 0) pairs.set(`${a} ${b}`, { from: a, to: b })
  }
  return [...pairs.values()].sort((x, y) => `${x.from} ${x.to}`.localeCompare(`${y.from} ${y.to}`))
}

function placeBoxes(seen) {
  const boxes = new Map()
  for (const [index, layer] of layers.entries()) {
    const areas = layer.areas.filter((area) => seen.has(area))
    const room = (width - left - 30) / Math.max(areas.length, 1)
    const boxWidth = Math.min(210, room - 24)
    for (const [place, area] of areas.entries()) {
      const middle = left + room * (place + 0.5)
      boxes.set(area, { area, layer: index, x: middle - boxWidth / 2, y: top + index * band + 32, width: boxWidth })
    }
  }
  return boxes
}

function drawLayer(layer, index) {
  const y = top + index * band
  const shade = index % 2 === 0 ? '#f3f0e8' : '#fbfaf7'
  const [first, ...rest] = layer.name.split(' · ')
  const names = [first, ...rest].map(
    (name, line) => `<tspan x="24" dy="${line === 0 ? 0 : 15}">${name}${line < rest.length ? ' ·' : ''}</tspan>`,
  )
  return `<rect y="${y}" width="${width}" height="${band}" fill="${shade}"/><text x="24" y="${y + 44}" font-size="12" fill="#6b665d"><tspan x="24" font-size="15" fill="#33302b" dy="-16">${layer.zh}</tspan>${names.join('').replace('dy="0"', 'dy="20"')}</text>`
}

function drawArrows(arrows, boxes) {
  const shown = arrows.filter(({ from, to }) => boxes.has(from) && boxes.has(to))
  // Arrows of one box leave and arrive side by side, in the order of where they lead, so that they do not cross at it.
  const centre = (area) => boxes.get(area).x + boxes.get(area).width / 2
  const spot = (area, other, isFrom) => {
    const side = shown.filter((one) => (isFrom ? one.from : one.to) === area)
    const order = side
      .map((one) => (isFrom ? one.to : one.from))
      .sort((a, b) => centre(a) - centre(b) || a.localeCompare(b))
    const box = boxes.get(area)
    return box.x + (box.width * (order.indexOf(other) + 1)) / (order.length + 1)
  }
  const isPale = ({ from, to }) => to === 'law' || to === 'platform' || from === 'apps/server'
  return [...shown]
    .sort((a, b) => Number(isPale(b)) - Number(isPale(a)))
    .map((arrow) => {
      const [a, b] = [boxes.get(arrow.from), boxes.get(arrow.to)]
      const isLevel = a.layer === b.layer
      const x1 = spot(arrow.from, arrow.to, true)
      const x2 = spot(arrow.to, arrow.from, false)
      const y1 = a.y + boxHeight
      const y2 = isLevel ? b.y + boxHeight + 2 : b.y - 2
      const bend = isLevel ? 26 : Math.max(30, (y2 - y1) * 0.45)
      const path = `M${round(x1)} ${y1}C${round(x1)} ${round(y1 + bend)} ${round(x2)} ${round(isLevel ? y2 + bend : y2 - bend)} ${round(x2)} ${y2}`
      const look = isPale(arrow) ? 'stroke-opacity="0.22" stroke-width="1"' : 'stroke-opacity="0.72" stroke-width="1.4"'
      return `<path d="${path}" fill="none" stroke="${colours[a.layer]}" ${look} marker-end="url(#tip)"><title>${arrow.from} → ${arrow.to}</title></path>`
    })
}

const round = (value) => Math.round(value * 10) / 10

const drawBox = ({ area, layer, x, y, width: boxWidth }) =>
  `<g><rect x="${round(x)}" y="${y}" width="${round(boxWidth)}" height="${boxHeight}" rx="6" fill="#fff" stroke="${colours[layer]}" stroke-width="1.5"/><text x="${round(x + boxWidth / 2)}" y="${y + 27}" font-size="14" text-anchor="middle" fill="#33302b">${area}</text></g>`
