import { drawDefinition } from '@gongdao/catalogue'
import { type Answer, no, yes } from '@gongdao/platform/answer'
import type { PortalDoors, PortalScripts } from '@gongdao/portal'
import type { FastifyRequest } from 'fastify'
import { secretFor } from './kept-secret.ts'
import type { House } from './main.ts'

/** What the portal asks of the house, handed across verb by verb. */
export function portalDoors(house: House, scripts: PortalScripts | undefined): PortalDoors {
  const { agencies, catalogue, city, documents, insight, intake, law, matters, notices, people, worklists } = house
  return {
    now: house.now,
    city: { code: city, name: agencies.directory.region(city)?.name ?? { zh: city, en: city } },
    formSecret: secretFor(house.secret, 'forms'),
    ...scripts,
    personOf: (request) => request.person,
    matters: { ...matters, mine: (by) => worklists.own(by) },
    catalogue: {
      services: () => catalogue.list().map((one) => one.definition),
      service: (code) => catalogue.current(code)?.definition,
      diagram: (code, language) => {
        const found = catalogue.current(code)
        return found && drawDefinition(found.definition, language, { limitTitle: catalogue.limitTitle })
      },
    },
    agencies: {
      regions: () => agencies.directory.regions(),
      unit: (id) => agencies.directory.unit(id),
      receiver: (service, region) => {
        const body = catalogue.current(service)?.definition.bodies[0]
        return body && agencies.directory.doorOf(body, region ?? city, { service })
      },
    },
    people: {
      requestCode: (phone, request) => people.sendPhoneCode(phone, askerOf(request)),
      signIn: async (phone, code, request) => cookiesOf(await people.signInByPhone(phone, code, askerOf(request))),
      listMandates: (by) => people.listMandates(by),
      giveMandate: (by, wish) => people.giveMandate(by, wish),
      revokeMandate: (by, id) => people.revokeMandate(by, id),
      changeUpdates: (by, id, updates) => people.changeUpdates(by, id, updates),
      namesOf: (ids) => people.namesOf(ids),
      confirmRealName: (by, wish) => people.verifyRealName(by, wish),
      signOut: async (request) => {
        const answer = await people.signOut(askerOf(request))
        return { cookies: answer.ok ? answer.value.setCookie : [] }
      },
      ...(people.smsIsSimulated ? { simulatedMessages: (phone: string) => people.simulatedMessages(phone) } : {}),
    },
    intake: {
      propose: (text) => intake.suggest(text),
      askForHelp: (wish) => intake.askForHelp(wish),
      drafts: intake.drafts,
    },
    documents: documentDoors(house, documents),
    notices,
    insight: { publicFigures: () => insight.publicFigures(city) },
    law,
  }
}

function documentDoors({ matters }: House, documents: House['documents']): PortalDoors['documents'] {
  return {
    async store(by, file) {
      async function* content() {
        yield file.bytes
      }
      return documents.storeUpload(by, file.name, content())
    },
    // Name and size are told to whoever handed it in, and to whoever may open it: the id alone, which a form sends back, opens nothing.
    async info(by, id) {
      const found = await documents.find(by.city, id)
      const isHers = found?.owner === by.id || found?.owner === 'anonymous'
      if (!found || (!isHers && !(await matters.maySeeDocument(by, id)))) return undefined
      return (await documents.describe(by.city, [id]))[0]
    },
    async open(by, id, code) {
      const found = await documents.find(by.city, id)
      if (!found || !(await matters.maySeeDocument(by, id, code))) return no('documents/no-such-document')
      const [info] = await documents.describe(by.city, [id])
      const content = await documents.read(found)
      return info && content ? yes({ info, content }) : no('documents/no-such-document')
    },
  }
}

const askerOf = (request: FastifyRequest) => ({
  ...(request.headers.cookie ? { cookie: request.headers.cookie } : {}),
  address: request.ip,
})

const cookiesOf = (step: Answer<{ setCookie: readonly string[] }>): Answer<{ cookies: readonly string[] }> =>
  step.ok ? yes({ cookies: step.value.setCookie }) : step
