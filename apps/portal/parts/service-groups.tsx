import type { ServiceDefinition } from '@gongdao/catalogue'
import { agencyWords } from '@gongdao/web-kit'
import type { Reader } from '../reader.ts'

export interface ServiceGroup {
  readonly body: string
  readonly title: string
  readonly services: readonly ServiceDefinition[]
}

/** The services by the body at whose door each arrives, in the order in which they are offered. */
export function groupsOf(reader: Reader, services: readonly ServiceDefinition[]): readonly ServiceGroup[] {
  const doorOf = (service: ServiceDefinition) => service.bodies[0] ?? 'other'
  return [...new Set(services.map(doorOf))].map((body) => ({
    body,
    title: reader.of(agencyWords[body] ?? agencyWords.other!),
    services: services.filter((service) => doorOf(service) === body),
  }))
}

/** All services on a small screen: their names alone, under the body that answers. */
export const ShortDoors = ({ reader, groups }: { reader: Reader; groups: readonly ServiceGroup[] }) => (
  <>
    {groups.map((group) => (
      <section key={group.body} class="door-group" aria-labelledby={`group-${group.body}`}>
        <h3 id={`group-${group.body}`}>{group.title}</h3>
        <ul class="short-doors">
          {group.services.map((service) => (
            <li key={service.code}>
              <a href={`/services/${service.code}`}>{reader.of(service.title)}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)
