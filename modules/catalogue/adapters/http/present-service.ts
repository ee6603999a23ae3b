import type { FormField, ServiceDetail, ServiceSummary } from '../../contract/index.ts'
import type { CompiledDefinition } from '../../domain/compile-definition.ts'
import type { Field } from '../../domain/definition.ts'

/** A service as the list shows it. */
export const presentSummary = ({ definition }: CompiledDefinition): ServiceSummary => ({
  code: definition.code,
  version: definition.version,
  title: definition.title,
  purpose: definition.purpose,
  route: definition.route,
  level: definition.applicant.level,
  bodies: [...definition.bodies],
})

/** A service with its page, form and states. Acts, conditions of acts and letters are the engine's. */
export const presentService = (compiled: CompiledDefinition): ServiceDetail => {
  const { definition } = compiled
  const { page, applicant } = definition
  return {
    ...presentSummary(compiled),
    applicant: {
      kinds: [...applicant.kinds],
      level: applicant.level,
      ...(applicant.maxRepresentatives !== undefined && { maxRepresentatives: applicant.maxRepresentatives }),
    },
    page: {
      who: page.who,
      need: [...page.need],
      time: page.time,
      cost: page.cost,
      law: [...page.law],
      next: [...page.next],
      notFor: [...(page.notFor ?? [])],
    },
    form: definition.form.map(({ id, title, when, fields }) => ({
      id,
      title,
      ...(when && { when }),
      fields: fields.map(presentField),
    })),
    requirements: definition.requirements.map(({ id, title, source }) => ({ id, title, source })),
    phases: Object.entries(definition.states).map(([state, { phase, title, tells }]) => ({
      state,
      phase,
      title,
      tells,
    })),
    diagram: `/api/v1/services/${definition.code}/diagram.svg`,
  }
}

const presentField = ({ personal: _personal, searched: _searched, hiddenFrom: _hidden, ...shown }: Field): FormField =>
  ({
    ...shown,
    optional: shown.optional ?? false,
    choices: shown.choices ? [...shown.choices] : undefined,
  }) as FormField
