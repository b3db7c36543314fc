/** The page's own script: hands the sample's files to the widget, and begins anew when a link to a conversation is opened in it. */
export const homeScript = `'use strict';
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#session=')) location.reload();
});
const button = document.querySelector('#try');
button?.addEventListener('click', async () => {
  const widget = document.querySelector('zishen-widget');
  if (widget === null) return;
  button.disabled = true;
  try {
    const files = await Promise.all(JSON.parse(button.dataset.files).map(async ({ name, mediaType }, index) => {
      const answer = await fetch('/home/samples/' + index);
      return new File([await answer.blob()], name, { type: mediaType });
    }));
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    widget.scrollIntoView({ behavior: smooth ? 'smooth' : 'auto', block: 'nearest' });
    await widget.send(button.dataset.message, files);
  } finally {
    button.disabled = false;
  }
});
`;
