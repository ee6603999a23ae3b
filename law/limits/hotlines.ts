import { rows } from './limit.ts'

/** HANDBOOK C.2 "Hotlines": no number is established; a city sets its own, and until then none is shown. */
export const hotlineLimits = rows({ procedure: 'general', roll: 'A' }, [
  {
    id: 'hotline.12345',
    zh: '12345热线工单答复',
    en: '12345 work order answered',
    roll: null,
    start: ['受理工单', 'the work order'],
    source: 'HOT',
    status: 'unknown',
    configurable: true,
  },
  {
    id: 'hotline.12368',
    zh: '12368诉讼服务热线答复',
    en: '12368 litigation hotline answered',
    roll: null,
    start: ['来电', 'the call'],
    source: 'COURT',
    status: 'unknown',
    configurable: true,
  },
  {
    id: 'hotline.12309',
    zh: '12309检察服务热线（程序性回复）',
    en: '12309 procuratorial hotline (procedural reply)',
    value: 7,
    unit: 'D',
    start: ['收到来电', 'receipt'],
    source: 'PROC 161, 163',
    procedure: 'criminal',
  },
])
