/** So many calendar days before its last day, and on it, a matter counts as at risk, whatever its internal target. */
export const daysBeforeDue = 3

/**
 * The risk of a matter as SQL on `matters.matter m` and its leading clock `c`; the one place where it is decided.
 * `now` is the place of the moment, `today` the place of its day in Asia/Shanghai.
 */
export const riskSql = (now: string, today: string): string => `
  case
    when m.closed then 'onTime'
    when m.suspension is not null or m.leading_side = 'applicant' or m.leading_due_at is null then 'waiting'
    when m.leading_due_at < ${now}::timestamptz then 'overdue'
    when ${today}::text > left(c.internal_target, 10)
      or left(m.leading_due, 10)::date <= ${today}::date + ${daysBeforeDue} then 'atRisk'
    else 'onTime'
  end`
