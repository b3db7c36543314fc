import { createConversation } from './conversation.ts';
import { element } from './elements/element.ts';
import { takeDrops, takePastes } from './files/take-files.ts';
import { adoptStyles } from './styles/adopt-styles.ts';
import { createPanel } from './view/panel.ts';
import type { WidgetSettings } from './widget-settings.ts';
import type { Verdict } from './wire.ts';

export interface Widget {
  open(): void;
  close(): void;
  isOpen(): boolean;
  verdict(): Verdict | undefined;
  send(message: string, files: readonly File[]): Promise<void>;
  clear(): void;
}

type Tell = (name: 'open' | 'close' | 'verdict', detail?: Verdict) => void;

/** Builds the whole widget into a shadow root and starts it. */
export function createWidget(root: ShadowRoot, settings: WidgetSettings, tell: Tell): Widget {
  adoptStyles(root);
  const { words, heading, inline, language } = settings;
  const conversation = createConversation(root, settings, (verdict) => tell('verdict', verdict));
  const { addFiles, submit, clear, verdict } = conversation;

  const open = (): void => {
    if (!panel.hidden) return;
    panel.hidden = false;
    launcher.hidden = true;
    conversation.appear();
    tell('open');
  };
  const close = (): void => {
    if (inline || panel.hidden) return;
    panel.hidden = true;
    launcher.hidden = false;
    launcher.focus();
    tell('close');
  };
  const panel = createPanel(conversation.elements, { words, heading, onClose: close, onClear: clear });
  const launcher = createLauncher(heading, open);
  for (const part of [panel, launcher]) part.lang = language;
  panel.hidden = !inline;
  panel.addEventListener('keydown', (event) => {
    // Escape that ends an input method's composition is not meant for us
    if (event.key === 'Escape' && !event.isComposing && panel.querySelector('dialog[open]') === null) close();
  });
  takeDrops(panel, addFiles);
  takePastes(panel, words.pasted, addFiles);
  root.append(panel, ...(inline ? [] : [launcher]));
  void conversation.restore().then(() => {
    if (!conversation.isLinked) return;
    open();
    root.host.scrollIntoView({ block: 'nearest' });
  });

  return {
    ...{ open, close, verdict, clear },
    isOpen: () => !panel.hidden,
    send: async (message, files) => {
      open();
      addFiles(files);
      await submit(message);
    },
  };
}

function createLauncher(label: string, press: () => void): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', class: 'launcher', click: press },
    element('span', { class: 'seal', 'aria-hidden': 'true' }, '审'),
    label,
  );
}
