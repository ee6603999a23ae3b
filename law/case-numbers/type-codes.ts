/** What the type code of a court case says (最高法关于人民法院案件案号的若干规定 and later notices). */
export interface CaseType {
  readonly id: string
  readonly category: string
  readonly zh: string
  readonly en: string
}

const type = (id: string, category: string, zh: string, en: string): CaseType => ({ id, category, zh, en })

export const caseTypes: Readonly<Record<string, CaseType>> = {
  民初: type('civilFirst', 'civil', '民事一审', 'civil, first instance'),
  民终: type('civilAppeal', 'civil', '民事二审', 'civil, appeal'),
  民申: type('civilRetrialApplication', 'civil', '民事申请再审审查', 'civil, application for retrial'),
  民再: type('civilRetrial', 'civil', '民事再审', 'civil, retrial'),
  民监: type('civilSupervision', 'civil', '民事依职权再审审查', 'civil, supervision ex officio'),
  民抗: type('civilProtest', 'civil', '民事抗诉再审审查', 'civil, protest of the procuratorate'),
  民辖: type('civilJurisdiction', 'civil', '民事管辖', 'civil, jurisdiction'),
  民辖终: type('civilJurisdiction', 'civil', '民事管辖上诉', 'civil, appeal on jurisdiction'),
  民特: type('civilSpecial', 'civil', '特别程序', 'special procedure'),
  民督: type('paymentOrder', 'civil', '督促程序', 'payment order'),
  民催: type('publicSummons', 'civil', '公示催告', 'public summons'),
  民撤: type('thirdPartyRevocation', 'civil', '第三人撤销之诉', 'revocation suit of a third party'),
  民保令: type('protectionOrder', 'civil', '人身安全保护令', 'personal safety protection order'),
  民保更: type('protectionOrder', 'civil', '人身安全保护令变更', 'change of a protection order'),
  诉前调: type('preMediation', 'preFiling', '诉前调解', 'mediation before filing'),
  诉前调确: type('preConfirm', 'preFiling', '诉前调解协议司法确认', 'judicial confirmation before filing'),
  诉前调书: type('preMediationPaper', 'preFiling', '诉前出具调解书', 'mediation paper before filing'),
  破申: type('bankruptcyPetition', 'bankruptcy', '破产申请审查', 'bankruptcy petition'),
  破: type('bankruptcyCase', 'bankruptcy', '破产', 'bankruptcy'),
  刑初: type('criminalFirst', 'criminal', '刑事一审', 'criminal, first instance'),
  刑终: type('criminalAppeal', 'criminal', '刑事二审', 'criminal, appeal'),
  刑申: type('criminalPetition', 'criminal', '刑事申诉审查', 'criminal, petition'),
  刑再: type('criminalRetrial', 'criminal', '刑事再审', 'criminal, retrial'),
  刑更: type('criminalChange', 'criminal', '刑罚变更', 'change of sentence'),
  行初: type('adminFirst', 'administrative', '行政一审', 'administrative, first instance'),
  行终: type('adminAppeal', 'administrative', '行政二审', 'administrative, appeal'),
  行申: type(
    'adminRetrialApplication',
    'administrative',
    '行政申请再审审查',
    'administrative, application for retrial',
  ),
  行审: type('adminEnforcementReview', 'administrative', '非诉行政执行审查', 'review of non-litigation enforcement'),
  财保: type('preservationProperty', 'preservation', '财产保全', 'preservation of property'),
  行保: type('preservationConduct', 'preservation', '行为保全', 'preservation of conduct'),
  证保: type('preservationEvidence', 'preservation', '证据保全', 'preservation of evidence'),
  执: type('enforcement', 'enforcement', '首次执行', 'enforcement'),
  执恢: type('enforcementResumed', 'enforcement', '恢复执行', 'resumed enforcement'),
  执保: type('enforcementPreservation', 'enforcement', '财产保全执行', 'carrying out of preservation'),
  执异: type('enforcementObjection', 'enforcement', '执行异议', 'objection to enforcement'),
  执复: type('enforcementReview', 'enforcement', '执行复议', 'review of enforcement'),
  执监: type('enforcementSupervision', 'enforcement', '执行监督', 'supervision of enforcement'),
  司救执: type('judicialRelief', 'relief', '司法救助（执行）', 'judicial relief, enforcement'),
  司救民: type('judicialRelief', 'relief', '司法救助（民事）', 'judicial relief, civil'),
  法赔: type('stateCompensation', 'compensation', '法院赔偿', 'compensation by the court'),
  委赔: type('stateCompensation', 'compensation', '赔偿委员会', 'compensation committee'),
  司惩: type('judicialPenalty', 'penalty', '司法制裁', 'judicial penalty'),
}

/** The one character of a province before the digits of a court. */
export const provinces = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军'
