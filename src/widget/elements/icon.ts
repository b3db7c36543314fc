const svgNamespace = 'http://www.w3.org/2000/svg';

/** Strokes on a 24 × 24 grid. */
const shapes = {
  send: 'M12 20V5M5.5 11.5 12 5l6.5 6.5',
  stop: 'M8 8h8v8H8zM9.5 9.5h5v5h-5zM11 11h2v2h-2z',
  attach: 'M20 11.5 12.3 19a5 5 0 0 1-7-7L13 4.400a3.3 3.3 0 0 1 4.7 4.700L10 16.700a1.7 1.7 0 0 1-2.3-2.300l7-6.9',
  camera: 'M4 8h3.500L9 5.500h6L16.5 8H20v11H4zM12 16.500a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6',
  close: 'M6 6l12 12M18 6 6 18',
  bin: 'M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10.5 10.500v5.500M13.5 10.500v5.5',
  copy: 'M9 9h10.500v10.500H9zM15 9V4.500H4.500V15H9',
  met: 'M5.5 12.5 10 17l8.5-9.5',
  missing: 'M7 7l10 10M17 7 7 17',
  unfit: 'M12 5.500v8M12 17.800v.4',
  unsure: 'M8.8 9.300a3.2 3.2 0 1 1 4.6 2.900c-1 .5-1.4 1.1-1.4 2.100M12 17.900v.2',
  retry: 'M19 12a7 7 0 1 1-2.2-5.100M19 4.500V8.500h-4',
  file: 'M7 3.500h7l4 4V20.500H7zM13.5 3.500V8H18',
  next: 'M9.5 6l6 6-6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  plus: 'M12 6v12M6 12h12',
  minus: 'M6 12h12',
  open: 'M13 5h6v6M19 5l-8.5 8.500M16 13.500V19H5V8h5.5',
  offline: 'M3 8.500a13 13 0 0 1 18 0M6.2 12a8.5 8.5 0 0 1 11.6 0M9.3 15.300a4 4 0 0 1 5.4 0M12 19v.100M4 4l16 16',
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words: hidden from assistive technology, so its button needs a name of its own. */
export function icon(name: IconName): SVGSVGElement {
  const picture = document.createElementNS(svgNamespace, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('class', 'icon');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', shapes[name]);
  picture.append(path);
  return picture;
}
