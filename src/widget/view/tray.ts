import { element } from '../elements/element.ts';
import { type Attachment, type AttachmentOptions, createAttachment } from '../files/attachment.ts';

/** The files that wait to be sent: chosen, checked, and to be taken out again. */
export interface Tray {
  add(files: readonly File[]): void;
  /** Once every file is ready: those that may be sent leave the tray, refused ones stay. */
  take(): Promise<readonly Attachment[]>;
  clear(): void;
}

type TrayOptions = Omit<AttachmentOptions, 'takenNames' | 'onRemove'> & {
  readonly onRemove: (attachment: Attachment) => void;
  readonly announce: (text: string) => void;
};

export function createTray(list: HTMLElement, options: TrayOptions): Tray {
  const { words, limits, announce } = options;
  let waiting: Attachment[] = [];
  const facts = new Map<Attachment, string>();

  const drop = (attachment: Attachment): void => {
    if (waiting.includes(attachment)) attachment.row.element.remove();
    else options.onRemove(attachment);
    waiting = waiting.filter((other) => other !== attachment);
  };
  const takenNames = (): string[] =>
    waiting.filter(({ row }) => row.state().kind === 'queued').map(({ file }) => file.name);
  const refuse = (sentence: string): void => {
    const line = element('li', { class: 'tray-word' }, element('span', { role: 'alert' }, sentence));
    list.append(line);
    setTimeout(() => line.remove(), 8000);
  };
  const addOne = (file: File): void => {
    const fact = `${file.name}/${file.size}/${file.lastModified}`;
    if (waiting.some((other) => facts.get(other) === fact)) {
      refuse(words.reject.twice(file.name));
      return;
    }
    const attachment = createAttachment(file, { ...options, takenNames, onRemove: drop });
    facts.set(attachment, fact);
    waiting.push(attachment);
    list.append(attachment.row.element);
    void attachment.ready.then(() => {
      const state = attachment.row.state();
      if (state.kind === 'refused') announce(`${file.name}：${state.sentence}`);
    });
  };

  return {
    add: (files) => {
      const room = Math.max(limits.count - waiting.length, 0);
      for (const file of files.slice(0, room)) addOne(file);
      if (files.length > room) refuse(words.reject.count(limits.count));
      else if (files.length > 0) announce(words.attached(files.length));
    },
    take: async () => {
      await Promise.all(waiting.map(({ ready }) => ready));
      const sendable = waiting.filter(({ row }) => row.state().kind === 'queued');
      waiting = waiting.filter((attachment) => !sendable.includes(attachment));
      return sendable;
    },
    clear: () => {
      waiting = [];
      list.replaceChildren();
    },
  };
}
