/**
 * Boxes are in the pixels of the picture, which only the picture knows.
 * @param drawn told after each picture, which has moved what stands below it
 */
export function drawBoxes(root: ParentNode, drawn: () => void): void {
  for (const picture of root.querySelectorAll<HTMLImageElement>('.sheet img')) {
    if (picture.complete && picture.naturalWidth > 0) showBoxes(picture);
    else {
      const show = (): void => {
        showBoxes(picture);
        drawn();
      };
      picture.addEventListener('load', show, { once: true });
    }
    picture.addEventListener('error', () => picture.closest('.sheet')?.classList.add('gone'), { once: true });
    if (picture.complete && picture.naturalWidth === 0) picture.closest('.sheet')?.classList.add('gone');
  }
}

function showBoxes(picture: HTMLImageElement): void {
  const boxes = picture.nextElementSibling;
  if (!(boxes instanceof SVGSVGElement)) return;
  boxes.setAttribute('viewBox', `0 0 ${picture.naturalWidth} ${picture.naturalHeight}`);
  boxes.removeAttribute('hidden');
}

/** A row that is pointed at or focused lights up its box, and the other way round. */
export function linkPlaces(root: HTMLElement): { readonly showAgain: () => void } {
  const pages = root.querySelector<HTMLElement>('.pages');
  let lit: string | undefined;
  let shown: Element | undefined;
  const light = (place: string | undefined): void => {
    if (place === lit) return;
    for (const old of root.querySelectorAll('[data-place].lit')) old.classList.remove('lit');
    lit = place;
    for (const part of placed(root, place)) part.classList.add('lit');
  };
  const showPage = (row: Element): void => {
    shown = row;
    const box = placed(root, placeOf(row)).find(
      (part) => part instanceof SVGElement && part.closest('[hidden]') === null,
    );
    const target = box ?? root.querySelector(`[id="${CSS.escape(row.getAttribute('href')?.slice(1) ?? '')}"]`);
    if (pages !== null && target !== null) bringIntoSight(pages, target);
  };
  for (const kind of ['mouseover', 'focusin'] as const) {
    root.addEventListener(kind, ({ target }) => {
      const part = partOf(target);
      // what has the focus stays lit while nothing else is pointed at
      light(placeOf(part ?? partOf(document.activeElement)));
      // on a phone the pages stand below: there only a press leads to them
      if (part instanceof HTMLAnchorElement && pages !== null && scrolls(pages)) showPage(part);
    });
  }
  root.addEventListener('click', (event) => {
    const part = partOf(event.target);
    if (part instanceof HTMLAnchorElement) {
      event.preventDefault();
      light(placeOf(part));
      showPage(part);
    } else if (part instanceof SVGElement) {
      const row = placed(root, placeOf(part)).find((other) => other instanceof HTMLAnchorElement);
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    }
  });
  return {
    showAgain: () => {
      if (shown !== undefined && placeOf(shown) === lit && pages !== null && scrolls(pages)) showPage(shown);
    },
  };
}

const partOf = (target: EventTarget | null): Element | undefined =>
  (target instanceof Element && target.closest('[data-place]')) || undefined;

const placeOf = (part: Element | undefined): string | undefined => part?.getAttribute('data-place') ?? undefined;

const placed = (root: ParentNode, place: string | undefined): (HTMLElement | SVGElement)[] =>
  place === undefined
    ? []
    : [...root.querySelectorAll<HTMLElement | SVGElement>(`[data-place="${CSS.escape(place)}"]`)];

const scrolls = (pages: HTMLElement): boolean => getComputedStyle(pages).overflowY === 'auto';

/** Scrolls the pane of pages alone where it is one, so that the row that was pointed at stays where it is. */
function bringIntoSight(pages: HTMLElement, target: Element): void {
  if (!scrolls(pages)) {
    target.scrollIntoView({ block: 'center' });
    return;
  }
  const [frame, part] = [pages.getBoundingClientRect(), target.getBoundingClientRect()];
  const seen = part.top >= frame.top && part.bottom <= frame.bottom;
  if (!seen) pages.scrollTop += part.top - frame.top - Math.max((frame.height - part.height) / 3, 12);
}
