/** A number to call, with the words beside it. */
export interface CallNumber {
  readonly number: string
  readonly zh: string
  readonly en: string
}

export const callNumbers = {
  '110': { number: '110', zh: '报警：有人正受伤害或受威胁', en: 'Police: someone is being hurt or threatened' },
  '120': {
    number: '120',
    zh: '急救：有人受伤、昏迷或可能轻生',
    en: 'Ambulance: someone is hurt, unconscious or may harm themselves',
  },
  '119': { number: '119', zh: '火警和救援', en: 'Fire and rescue' },
  '12338': {
    number: '12338',
    zh: '妇联：妇女维权和家暴求助',
    en: "Women's federation: women's rights, domestic violence",
  },
  '12355': { number: '12355', zh: '共青团：青少年求助', en: 'Youth league: help for young people' },
  '12345': { number: '12345', zh: '政务服务便民热线', en: 'Government service hotline' },
  '12333': {
    number: '12333',
    zh: '人社：欠薪、社保、劳动争议',
    en: 'Labour: unpaid wages, social insurance, labour disputes',
  },
  '12315': { number: '12315', zh: '市场监管：消费维权', en: 'Market regulation: consumer complaints' },
  '12388': {
    number: '12388',
    zh: '纪委监委：举报公职人员违纪违法',
    en: 'Supervisory commission: misconduct of public officials',
  },
  '12309': { number: '12309', zh: '检察服务热线', en: 'Procuratorate hotline' },
  '12368': { number: '12368', zh: '诉讼服务热线', en: 'Court litigation hotline' },
  '12348': { number: '12348', zh: '公共法律服务热线：法律咨询、援助', en: 'Legal service hotline: advice and aid' },
  '96110': { number: '96110', zh: '反电信网络诈骗专线', en: 'Anti-fraud hotline' },
} as const satisfies Record<string, CallNumber>

export type KnownNumber = keyof typeof callNumbers
export const emergencyNumbers: readonly KnownNumber[] = ['110', '120', '119']
