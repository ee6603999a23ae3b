import type { Sql } from '@gongdao/platform/postgres'
import type { Body, Region, Unit } from '../../contract/index.ts'
import type { CityData, Jurisdiction } from '../../domain/directory.ts'

const wordsOf = (row: Record<string, string>, name = 'name') => ({ zh: row[`${name}_zh`]!, en: row[`${name}_en`]! })

/** Null columns of a row become absent properties. */
const given = <T>(row: Record<string, unknown>): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T

/** Reads the whole organisation of a city, in the order in which its data lists it. */
export async function readCity(db: Sql, city: string): Promise<CityData> {
  const ask = async (text: string) => (await db.query(text, [city])).rows
  const [regions, bodies, units, jurisdictions, oversight, windows] = await Promise.all([
    ask('select * from agencies.region where city = $1 order by place, code'),
    ask('select * from agencies.body where city = $1 order by place, id'),
    ask('select * from agencies.unit where city = $1 order by place, id'),
    ask('select * from agencies.jurisdiction where city = $1'),
    ask('select * from agencies.oversight where city = $1'),
    ask('select * from agencies.service_window where city = $1 order by id'),
  ])
  return {
    city,
    regions: regions.map((r) => given<Region>({ code: r.code, name: wordsOf(r), level: r.level, parent: r.parent })),
    bodies: bodies.map((r) =>
      given<Body>({
        id: r.id,
        kind: r.kind,
        name: wordsOf(r),
        region: r.region,
        superior: r.superior,
        superiorRelation: r.superior_relation,
        ledBy: r.led_by,
        department: r.department,
        isOutside: r.is_outside || null,
        phone: r.phone,
      }),
    ),
    units: units.map((r) =>
      given<Unit>({
        id: r.id,
        body: r.body,
        kind: r.kind,
        name: wordsOf(r),
        region: r.region,
        isDoor: r.is_door,
        isBackstop: r.is_backstop,
        active: r.active,
        successor: r.successor,
        phone: r.phone,
        address: r.address_zh ? wordsOf(r, 'address') : null,
      }),
    ),
    jurisdictions: jurisdictions.map((r) =>
      given<Jurisdiction>({ bodyKind: r.body_kind, region: r.region, service: r.service || null, unit: r.unit }),
    ),
    oversight: oversight.map((r) => ({ overseer: r.overseer, overseen: r.overseen })),
    windows: windows.map((r) => ({
      id: r.id,
      unit: r.unit,
      name: wordsOf(r),
      address: wordsOf(r, 'address'),
      hours: wordsOf(r, 'hours'),
    })),
  }
}

const rows = (list: readonly object[]) => JSON.stringify(list.map((row, place) => ({ ...row, place })))

/** Writes a city's organisation: what is there is brought up to date, a dissolved unit stays dissolved. */
export async function writeCity(tx: Sql, data: CityData): Promise<void> {
  const { city } = data
  await tx.query(
    `insert into agencies.region (city, code, level, parent, name_zh, name_en, place)
     select $1::text, x.code, x.level, x.parent, x.name->>'zh', x.name->>'en', x.place
     from jsonb_to_recordset($2::jsonb) as x(code text, level text, parent text, name jsonb, place integer)
     on conflict (city, code) do update set level = excluded.level, parent = excluded.parent,
       name_zh = excluded.name_zh, name_en = excluded.name_en, place = excluded.place`,
    [city, rows(data.regions)],
  )
  await tx.query(
    `insert into agencies.body
       (city, id, kind, name_zh, name_en, region, superior, superior_relation, led_by, department, is_outside, phone, place)
     select $1::text, x.id, x.kind, x.name->>'zh', x.name->>'en', x.region, x.superior, x."superiorRelation",
       x."ledBy", x.department, coalesce(x."isOutside", false), x.phone, x.place
     from jsonb_to_recordset($2::jsonb) as x(id text, kind text, name jsonb, region text, superior text,
       "superiorRelation" text, "ledBy" text, department text, "isOutside" boolean, phone text, place integer)
     on conflict (city, id) do update set kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en,
       region = excluded.region, superior = excluded.superior, superior_relation = excluded.superior_relation,
       led_by = excluded.led_by, department = excluded.department, is_outside = excluded.is_outside,
       phone = excluded.phone, place = excluded.place`,
    [city, rows(data.bodies)],
  )
  await tx.query(
    `insert into agencies.unit (city, id, body, kind, name_zh, name_en, region, is_door, is_backstop, active, successor,
       phone, address_zh, address_en, place)
     select $1::text, x.id, x.body, x.kind, x.name->>'zh', x.name->>'en', x.region, x."isDoor", x."isBackstop",
       x.active, x.successor, x.phone, x.address->>'zh', x.address->>'en', x.place
     from jsonb_to_recordset($2::jsonb) as x(id text, body text, kind text, name jsonb, region text, "isDoor" boolean,
       "isBackstop" boolean, active boolean, successor text, phone text, address jsonb, place integer)
     on conflict (city, id) do update set body = excluded.body, kind = excluded.kind, name_zh = excluded.name_zh,
       name_en = excluded.name_en, region = excluded.region, is_door = excluded.is_door,
       is_backstop = excluded.is_backstop, phone = excluded.phone, address_zh = excluded.address_zh,
       address_en = excluded.address_en, place = excluded.place
     where agencies.unit.city = $1 and agencies.unit.active`,
    [city, rows(data.units)],
  )
  await settleSuccession(tx, city)
  await replaceEdges(tx, data)
}

/** Whoever took over from a dissolved door or backstop is one now, unless the data names another. */
export async function settleSuccession(tx: Sql, city: string): Promise<void> {
  await tx.query(
    `update agencies.unit heir set is_backstop = true
     from agencies.unit gone
     where heir.city = $1 and gone.city = $1 and gone.successor = heir.id and not gone.active and gone.is_backstop
       and heir.active and heir.region = gone.region and not exists (
         select from agencies.unit other
         where other.city = $1 and other.region = heir.region and other.is_backstop and other.active)`,
    [city],
  )
  await tx.query(
    `update agencies.unit heir set is_door = true
     from agencies.unit gone
     where heir.city = $1 and gone.city = $1 and gone.successor = heir.id and not gone.active and gone.is_door
       and heir.active and heir.body = gone.body and not exists (
         select from agencies.unit other
         where other.city = $1 and other.body = heir.body and other.is_door and other.active)`,
    [city],
  )
}

/** Jurisdictions, oversight and windows have no history of their own: the data replaces them. */
async function replaceEdges(tx: Sql, data: CityData): Promise<void> {
  const { city } = data
  await tx.query('delete from agencies.jurisdiction where city = $1', [city])
  await tx.query(
    `insert into agencies.jurisdiction (city, body_kind, region, service, unit)
     select $1::text, x."bodyKind", x.region, coalesce(x.service, ''), x.unit
     from jsonb_to_recordset($2::jsonb) as x("bodyKind" text, region text, service text, unit text)`,
    [city, rows(data.jurisdictions)],
  )
  await tx.query('delete from agencies.oversight where city = $1', [city])
  await tx.query(
    `insert into agencies.oversight (city, overseer, overseen)
     select $1::text, x.overseer, x.overseen from jsonb_to_recordset($2::jsonb) as x(overseer text, overseen text)`,
    [city, rows(data.oversight)],
  )
  await tx.query('delete from agencies.service_window where city = $1', [city])
  await tx.query(
    `insert into agencies.service_window
       (city, id, unit, name_zh, name_en, address_zh, address_en, hours_zh, hours_en)
     select $1::text, x.id, x.unit, x.name->>'zh', x.name->>'en', x.address->>'zh', x.address->>'en',
       x.hours->>'zh', x.hours->>'en'
     from jsonb_to_recordset($2::jsonb) as x(id text, unit text, name jsonb, address jsonb, hours jsonb)`,
    [city, rows(data.windows)],
  )
}
