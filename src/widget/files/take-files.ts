import { element } from '../elements/element.ts';
import { acceptedTypes } from './check-file.ts';

/** A file chooser without looks of its own; `capture` opens the camera of a phone. */
export function fileChooser(onFiles: (files: readonly File[]) => void, camera: boolean): HTMLInputElement {
  const properties = camera ? { accept: 'image/*', capture: 'environment' } : { accept: acceptedTypes, multiple: true };
  const input = element('input', { type: 'file', tabindex: -1, 'aria-hidden': 'true', hidden: true, ...properties });
  input.addEventListener('change', () => {
    onFiles([...(input.files ?? [])]);
    // the same file may be chosen again
    input.value = '';
  });
  return input;
}

/** Takes files dropped anywhere on `area`; while they hover, `area` carries `data-dropping`. */
export function takeDrops(area: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  let depth = 0;
  const settle = (by: number): void => {
    depth = Math.max(depth + by, 0);
    area.toggleAttribute('data-dropping', depth > 0);
  };
  const onlyFiles = (handle: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    handle(event);
  };
  area.addEventListener(
    'dragenter',
    onlyFiles(() => settle(1)),
  );
  area.addEventListener(
    'dragleave',
    onlyFiles(() => settle(-1)),
  );
  area.addEventListener(
    'dragover',
    onlyFiles(() => {}),
  );
  area.addEventListener(
    'drop',
    onlyFiles((event) => {
      settle(-depth);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    }),
  );
}

/** Takes pictures and files pasted anywhere in `area`; pasted words go where they belong. */
export function takePastes(area: HTMLElement, pastedName: string, onFiles: (files: readonly File[]) => void): void {
  area.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files.map((file) => nameOf(file, pastedName)));
  });
}

/** A screenshot from the clipboard is always called `image.png`. */
const nameOf = (file: File, pastedName: string): File =>
  file.name === 'image.png' ? new File([file], `${pastedName}.png`, { type: file.type }) : file;
