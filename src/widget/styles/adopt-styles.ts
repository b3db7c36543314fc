import { sheet as chat } from './chat.css';
import { sheet as frame } from './frame.css';
import { sheet as theme } from './theme.css';
import { sheet as verdict } from './verdict.css';

/** Constructed style sheets, which a host page's `style-src` has no say in; parsed once for all widgets of a page. */
export function adoptStyles(root: ShadowRoot): void {
  root.adoptedStyleSheets = sheets;
}

const sheets = [theme, frame, chat, verdict].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});
