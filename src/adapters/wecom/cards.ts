import type { Card } from '../../application/wecom/ports.ts';
import { buttonKeys, words } from '../../application/wecom/words.ts';

/** A card with buttons as the wire has it, within its limits: 6 rows, 6 buttons, keys of 1024 bytes. */
export function buttonCard({ title, description, rows, buttons, taskId }: Card): Readonly<Record<string, unknown>> {
  return {
    card_type: 'button_interaction',
    main_title: { title: shorten(title, 26), desc: shorten(description, 30) },
    ...(rows.length > 0 && {
      horizontal_content_list: rows
        .slice(0, 6)
        .map(({ label, value }) => ({ keyname: shorten(label, 5), value: shorten(value, 26) })),
    }),
    button_list: buttons.slice(0, 6).map(({ label, key }, index) => ({
      text: shorten(label, 10),
      style: index === 0 ? 1 : 2,
      key: [...key].slice(0, 250).join(''), // four bytes each at most
    })),
    task_id: taskId,
  };
}

/** Offers the start when the first file of a batch has come. */
export const offerStart = (taskId: string): Card => ({
  title: '全部发完了吗？',
  description: '可以继续发送，也可以现在开始',
  rows: [],
  buttons: [
    { label: '开始审核', key: buttonKeys.start },
    { label: '清空重发', key: buttonKeys.restart },
  ],
  taskId,
});

/** Stands in place of a card whose button was pressed. */
export const pressedCard = (taskId: string): Card => ({
  title: words.pressed,
  description: words.pressedHint,
  rows: [],
  buttons: [{ label: words.pressed, key: buttonKeys.done }],
  taskId,
});

const shorten = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};
