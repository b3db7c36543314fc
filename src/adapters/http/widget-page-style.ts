/** The look of the page at `/`. */
export const homeStyle = `
:root {
  --background: #f6f4f0;
  --card: #fff;
  --text: #1b1d22;
  --muted: #5a606b;
  --line: #e0dcd4;
  --seal: #b3231b;
  --accent: #2350c8;
  --on-accent: #fff;
  color-scheme: light dark;
  font: 400 16px/1.7 system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #101216;
    --card: #191c22;
    --text: #eceff4;
    --muted: #a7b0be;
    --line: #2d333d;
    --seal: #c93a31;
    --accent: #8fb0ff;
    --on-accent: #0c1530;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; }
body { margin: 0; background: var(--background); color: var(--text); }
h1, h2, p, dl, dd, ol, ul, pre { margin: 0; padding: 0; }
ol, ul { list-style: none; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
.top, main, .bottom { max-width: 1200px; margin: 0 auto; padding: 0 32px; }
.top { display: flex; align-items: center; justify-content: space-between; height: 72px; }
.brand { display: flex; align-items: center; gap: 10px; font-size: 18px; font-weight: 700; text-decoration: none; }
.seal {
  display: grid; place-items: center; width: 32px; height: 32px; border-radius: 8px; background: var(--seal); color: #fff;
  font: 700 19px/1 'Songti SC', 'Noto Serif SC', SimSun, serif;
}
nav { display: flex; gap: 8px clamp(12px, 2vw, 24px); font-size: 15px; }
nav a { color: var(--muted); text-decoration: none; }
nav a:hover { color: var(--text); }
main { display: grid; grid-template-columns: minmax(0, 1fr) 440px; gap: 64px; align-items: start; padding-bottom: 80px; }
.story { display: grid; gap: 56px; padding-top: 32px; }
h1 { text-wrap: balance; font-size: clamp(34px, 4.6vw, 52px); line-height: 1.2; letter-spacing: -0.01em; }
h2 { font-size: 21px; line-height: 1.4; }
.lead { max-width: 34em; margin-top: 16px; color: var(--muted); font-size: 18px; }
.sample { padding: 28px; border: 1px solid var(--line); border-radius: 16px; background: var(--card); }
.sample > p { margin-top: 4px; color: var(--muted); }
.papers { display: flex; flex-wrap: wrap; gap: 20px; margin: 22px 0 24px; }
.papers li { display: grid; gap: 8px; align-content: start; width: 84px; color: var(--muted); font-size: 13px; line-height: 1.4; overflow-wrap: anywhere; }
.papers img, .paper {
  width: 84px; height: 104px; border: 1px solid var(--line); border-radius: 6px; background: #fff; object-fit: cover; object-position: top;
  box-shadow: 0 2px 8px rgb(20 20 30 / 8%);
}
.paper { display: grid; place-items: center; color: #5a606b; font-weight: 600; }
#try {
  padding: 10px 22px; border: 0; border-radius: 10px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer;
}
#try:hover { filter: brightness(1.08); }
#try:disabled { opacity: 0.6; cursor: progress; }
.promises { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 24px 32px; margin-top: 18px; }
dt { font-weight: 650; }
dd { margin-top: 2px; color: var(--muted); font-size: 15px; }
.steps { display: grid; gap: 16px; margin-top: 18px; counter-reset: step; }
.steps li { position: relative; display: grid; padding-left: 46px; counter-increment: step; }
.steps li::before {
  position: absolute; top: 4px; left: 0; display: grid; place-items: center; width: 30px; height: 30px; border: 1.5px solid var(--seal);
  border-radius: 8px; color: var(--seal); font-weight: 700; content: counter(step); font-size: 15px;
}
@media (prefers-color-scheme: dark) { .steps li::before { border-color: #ff9d95; color: #ff9d95; } }
.steps span { color: var(--muted); font-size: 15px; }
.code-label { margin: 16px 0 6px; color: var(--muted); font-size: 14px; }
pre { overflow-x: auto; padding: 14px 18px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); font-size: 13.5px; line-height: 1.6; }
code { font-family: ui-monospace, 'Cascadia Code', Menlo, Consolas, monospace; }
.bottom { padding-top: 24px; padding-bottom: 40px; color: var(--muted); font-size: 14px; }
#widget { position: sticky; top: 24px; height: min(760px, calc(100dvh - 48px)); }
@media (max-width: 980px) {
  main { grid-template-columns: minmax(0, 1fr); gap: 48px; }
  .story { display: contents; }
  .hero { order: 0; padding-top: 16px; }
  .sample { order: 1; }
  #widget { position: static; order: 2; height: min(720px, calc(100dvh - 32px)); }
  .story > section:not(.hero, .sample) { order: 3; }
}
@media (max-width: 560px) {
  .top, main, .bottom { padding-right: 16px; padding-left: 16px; }
  .sample { padding: 20px 16px; }
  .papers { gap: 14px; }
  .papers li { width: calc((100% - 42px) / 4); }
  .papers img, .paper { width: 100%; height: auto; aspect-ratio: 84 / 104; }
  .promises { grid-template-columns: minmax(0, 1fr); }
}
`;
