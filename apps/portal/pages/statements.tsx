import { Tel } from '../parts/small.tsx'
import type { Reader } from '../reader.ts'

export function AboutPage({ reader }: { reader: Reader }) {
  const { say } = reader
  return (
    <article>
      <h1>{say('关于公道', 'About Gongdao')}</h1>
      <p class="lead">
        {say('公道，是公平，也是人人能走的大路。', 'Gongdao means fairness, and literally the public road.')}
      </p>
      <h2>{say('它做什么', 'What it does')}</h2>
      <ul class="tidy">
        <li>
          {say(
            '用您自己的话说一件事，就知道归谁管；从哪个门进来都不会白跑。',
            'Say a matter in your own words and learn who is responsible; no door is the wrong one.',
          )}
        </li>
        <li>
          {say(
            '提交后给一张谁也不能抵赖的回执，写明谁在什么时候之前必须答复您。',
            'Filing gives a receipt that nobody can deny: who must answer you, and by when.',
          )}
        </li>
        <li>
          {say(
            '每一步谁在办、还剩多久、依据哪一条，您都看得到；谁看过您的事，也看得到。',
            'At every step you see who has it, how long is left, by which article, and who looked at it.',
          )}
        </li>
      </ul>
      <h2>{say('它不做什么', 'What it refuses to do')}</h2>
      <ul class="tidy">
        <li>{say('不给反映问题的人打分、排名、列名单。', 'It never scores, ranks or lists people who complain.')}</li>
        <li>
          {say(
            '不替单位作决定：怎么办、怎么答复，由有名有姓的工作人员负责。',
            'It decides nothing for an authority: a named official is responsible for every decision.',
          )}
        </li>
        <li>
          {say(
            '不把您写的话用在别的地方，也不发给别的公司。',
            'It uses your words for nothing else and gives them to no company.',
          )}
        </li>
      </ul>
      <h2>{say('不方便上网', 'Without the internet')}</h2>
      <p>
        {say(
          '打电话、去窗口、寄信都一样有效，工作人员会替您录入，同样给您回执。拿不准就打',
          'Calling, coming to a counter or writing count the same; staff enter it for you and you get the same receipt. If unsure, call',
        )}{' '}
        <Tel number="12345" />
      </p>
    </article>
  )
}

export function AccessibilityPage({ reader }: { reader: Reader }) {
  const { say } = reader
  return (
    <article>
      <h1>{say('无障碍', 'Accessibility')}</h1>
      <p class="lead">{say('希望每个人都能自己办成事。', 'Everybody should be able to do this alone.')}</p>
      <ul class="tidy">
        <li>
          {say(
            '右上角“大字版”：正文不小于 18 磅，按钮不小于 60 像素。',
            '“Large type” at the top: body text of at least 18 points, buttons of at least 60 pixels.',
          )}
        </li>
        <li>
          {say(
            '只用键盘、只用读屏软件都能办完；不需要拖动、多指手势，没有弹窗、没有倒计时。',
            'Everything works by keyboard or screen reader alone; no dragging, no gestures, no pop-ups, no countdown.',
          )}
        </li>
        <li>
          {say(
            '放大到 400%、手机窄屏都不用左右拖动；关掉动画、用高对比度都可以。',
            'It can be enlarged to 400 %, reads on narrow screens without sideways scrolling, and respects reduced motion and high contrast.',
          )}
        </li>
        <li>
          {say(
            '不开脚本也能办完每一件事；登录不用图形验证码。',
            'Every service works without scripts; signing in needs no puzzle.',
          )}
        </li>
      </ul>
      <h2>{say('我们对照的标准', 'What we measure against')}</h2>
      <p>
        {say(
          '《Web 内容无障碍指南》2.2 AA 级；工业和信息化部《互联网网站适老化通用设计规范》。每次改动都由程序检查，但程序查不出全部问题。',
          'WCAG 2.2 level AA and the MIIT rules for older people. Every change is checked by machine, which does not find everything.',
        )}
      </p>
      <h2>{say('哪里不好用，请告诉我们', 'Tell us what does not work')}</h2>
      <p>
        {say('打', 'Call')} <Tel number="12345" /> {say('，说“公道网站不好用”和是哪一页。', ' and say which page.')}
      </p>
    </article>
  )
}

export function PrivacyPage({ reader }: { reader: Reader }) {
  const { say } = reader
  const rows: readonly (readonly [string, string])[] = [
    [
      say('在首页写的话', 'Words on the start page'),
      say(
        '只用来当场判断归谁管，不保存、不进日志。您选了要办的事，才放进表格。',
        'Used on the spot to find who is responsible; neither stored nor logged. They go into a form only when you choose one.',
      ),
    ],
    [
      say('没提交的表格', 'Unfinished forms'),
      say(
        '保存 30 天，只有您凭续填码或登录能打开；随时可以删掉。',
        'Kept for 30 days; only you can open them, by resume code or sign-in; delete them at any time.',
      ),
    ],
    [
      say('提交的内容', 'What you file'),
      say(
        '只给负责的单位办这件事用；检举控告的材料绝不会给被反映的人。',
        'Used by the responsible office for this matter alone; what you report never reaches whom you report.',
      ),
    ],
    [
      say('手机号', 'Phone number'),
      say(
        '用来登录和通知您。通知里不写是什么事。',
        'For signing in and telling you. Messages never say what it is about.',
      ),
    ],
    [
      say('您的设备上', 'On your device'),
      say(
        '只存样式和断网时的提示页。断网时没来得及保存的草稿留在这个标签页里，保存、关掉标签页或者“快速离开”就没有了。',
        'Only the style sheet and the page of a lost connection. What could not be saved while you were offline stays in this tab until it is saved, the tab is closed or you leave quickly.',
      ),
    ],
    [
      say('Cookie', 'Cookies'),
      say(
        '只记登录、语言、字号和表格的防伪码；没有任何统计和广告。',
        'Only sign-in, language, type size and the forms’ token; no tracking, no advertising.',
      ),
    ],
  ]
  return (
    <article>
      <h1>{say('个人信息', 'Your data')}</h1>
      <p class="lead">
        {say(
          '只收办事必需的，只给该看的人看，谁看过都有记录。',
          'Only what is needed, only for those who must see it, and every look is recorded.',
        )}
      </p>
      <dl class="facts">
        {rows.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <h2>{say('您的权利', 'Your rights')}</h2>
      <ul class="tidy">
        <li>
          {say(
            '查：登录后在“我的”里看全部内容，以及谁看过（个人信息保护法第 45 条）。',
            'To know: see everything, and who looked, under “My matters” (PIPL art. 45).',
          )}
        </li>
        <li>
          {say(
            '改：在事项页用“补充材料”更正（第 46 条）。',
            'To correct: add a correction on the matter’s page (art. 46).',
          )}
        </li>
        <li>
          {say(
            '删：法律允许时可以删去个人内容，办理经过的证明仍然完整（第 47 条）。',
            'To erase: where the law allows, personal content goes and the proof of what happened stays whole (art. 47).',
          )}
        </li>
        <li>
          {say(
            '问：建议归谁管的程序只提建议，由人决定，您可以要求说明（第 24 条）。',
            'To an explanation: the program only suggests who is responsible, a person decides (art. 24).',
          )}
        </li>
      </ul>
      <p>
        {say('要行使这些权利，打', 'To use them, call')} <Tel number="12345" />
      </p>
    </article>
  )
}
