import type { Reader } from '../reader.ts'

/** Somebody for whom the reader may file, and whether the reader is told what happens too. */
export interface Principal {
  readonly id: string
  readonly name: string
  readonly isToldToo: boolean
}

/** Who holds a mandate to file says whose matter this is; who will get the updates is said beside it. */
export function ForWhom({ reader, principals }: { reader: Reader; principals: readonly Principal[] }) {
  const { say } = reader
  if (principals.length === 0) return null
  return (
    <fieldset class="field">
      <legend>{say('这是谁的事？', 'Whose matter is this?')}</legend>
      <label class="option">
        <input type="radio" name="principal" value="" checked />
        <span>{say('我自己的；进展消息发给我', 'Mine; the updates come to me')}</span>
      </label>
      {principals.map((one) => (
        <label class="option" key={one.id}>
          <input type="radio" name="principal" value={one.id} />
          <span>
            {say(`替 ${one.name} 提交，是${one.name}的事；`, `For ${one.name}, whose matter it is; `)}
            {one.isToldToo
              ? say('进展消息发给本人，也发给我', 'the updates go to both of us')
              : say('进展消息只发给本人', 'the updates go to that person alone')}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
