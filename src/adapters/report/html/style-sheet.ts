import { colours, toneColours } from '../palette.ts';

const tones = Object.entries(toneColours)
  .map(
    ([tone, { strong, pale }]) => `
.chip.${tone}{color:${strong};background:${pale};border-color:${strong}55}
.mark.${tone}{color:${strong}}
.decision.${tone}{border-color:${strong};background:${pale}}
.decision.${tone} .word{color:${strong}}
.tone.${tone}{color:${strong}}
.requirement.${tone}{border-left-color:${strong}}`,
  )
  .join('');

/** For the screen and for A4; print keeps the pale grounds, and nothing is told by colour alone. */
export const styleSheet = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;background:#eceff2;color:${colours.ink};font:14px/1.65 "Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
main{max-width:860px;margin:28px auto;padding:44px 52px 36px;background:#fff}
p,ul,ol,dl,dd,figure,h1,h2,h3,h4{margin:0;padding:0}
ul,ol{list-style:none}
a{color:${colours.accent};text-decoration:none}
a:hover{text-decoration:underline}
q{quotes:"「" "」"}
b,h1,h2,h3,h4{font-weight:700}
.quiet,figcaption,.digest{color:${colours.quiet}}
.brand{display:flex;justify-content:space-between;align-items:baseline;padding-bottom:10px;border-bottom:2px solid ${colours.accent};color:${colours.quiet}}
.brand b{font-size:18px;letter-spacing:.18em;color:${colours.accent}}
h1{margin-top:24px;font-size:27px;line-height:1.35}
h2{font-size:19px;line-height:1.4}
h3{margin:28px 0 10px;font-size:15px;break-after:avoid}
h4{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;margin:18px 0 8px;font-size:14px;break-after:avoid}
.facts{display:grid;grid-template-columns:repeat(3,1fr);gap:10px 24px;margin-top:16px}
.facts dt{font-size:12px;color:${colours.quiet}}
.wide{overflow-x:auto}
.table{width:100%;margin-top:10px;border-collapse:collapse;font-size:13px}
.table thead th{padding:6px 12px 6px 0;border-bottom:1px solid ${colours.ink};font-size:12px;font-weight:400;text-align:left;color:${colours.quiet};white-space:nowrap}
.table td,.group th{padding:7px 12px 7px 0;border-bottom:1px solid ${colours.line};text-align:left;vertical-align:top}
.table td:last-child,.table th:last-child{padding-right:0}
.table tr{break-inside:avoid}
.group .quiet,.group a{margin-left:8px;font-weight:400}
.group th{padding-top:14px;break-after:avoid}
.overview td:nth-child(2),.sources td:first-child{white-space:nowrap}
.overview{margin-top:20px}
section{margin-top:34px}
section>h2{padding-bottom:8px;border-bottom:1px solid ${colours.line};break-after:avoid}
.decision{display:grid;grid-template-columns:150px 1fr;gap:22px;align-items:center;padding:18px 22px;border:1px solid;border-radius:6px;break-inside:avoid}
.decision .word{font-size:26px;font-weight:700;line-height:1.2;white-space:nowrap}
.decision .mark{margin-right:8px}
.chip{display:inline-block;padding:0 8px;border:1px solid;border-radius:10px;font-size:12px;line-height:19px;font-weight:700;white-space:nowrap}
.mark{display:inline-block;width:1.15em;font-weight:700;text-align:center}
.chip .mark{margin-right:2px}
.title{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center}
.number{color:${colours.quiet};font-variant-numeric:tabular-nums}
.label{margin-right:8px;padding:1px 6px;border-radius:3px;background:${colours.wash};font-size:12px;color:${colours.quiet}}
.citation{margin-top:6px;font-size:12.5px;color:${colours.quiet}}
.gaps{counter-reset:gap}
.gaps li{position:relative;padding:12px 0 12px 40px;border-top:1px solid ${colours.line};counter-increment:gap;break-inside:avoid}
.gaps li::before{content:counter(gap);position:absolute;left:0;top:12px;width:24px;height:24px;border-radius:12px;background:${colours.ink};color:#fff;font-size:13px;line-height:24px;text-align:center}
.gaps li:last-child{border-bottom:1px solid ${colours.line}}
.tree svg{display:block;width:100%;height:auto;max-height:235mm}
.tree{break-inside:avoid}
.tree figcaption{margin-top:8px;font-size:12.5px}
.requirement{margin-top:10px;padding:12px 16px;border:1px solid ${colours.line};border-left:4px solid;border-radius:4px}
.requirement.same{border-left-color:${colours.line}}
.requirement .title{break-after:avoid}
.findings{margin-top:8px}
.findings li{display:grid;grid-template-columns:20px 1fr;break-inside:avoid}
.exhibit{margin-left:4px;font-size:12px;white-space:nowrap}
.advice{margin-top:8px}
.exhibits{display:grid;grid-template-columns:repeat(2,1fr);gap:12px 16px;margin-top:10px}
.exhibits figure{break-inside:avoid}
.exhibits img{display:block;max-width:100%;max-height:230px;width:auto;height:auto;border:1px solid ${colours.line};border-radius:3px}
figcaption{margin-top:4px;font-size:12px;line-height:1.5}
figcaption b{color:${colours.accent}}
.override{margin-top:8px;padding:6px 10px;border-left:3px solid ${colours.accent};background:${colours.wash}}
.points li{padding:8px 0;border-top:1px solid ${colours.line};break-inside:avoid}
ol.points{counter-reset:step}
ol.points li{position:relative;padding-left:28px;counter-increment:step}
ol.points li::before{content:counter(step) ".";position:absolute;left:4px;color:${colours.quiet}}
.told{margin-top:8px;font-size:12.5px}
.reason{margin-top:4px}
.cited{font-size:12px;white-space:nowrap}
.rulings{margin-top:22px;padding:14px 18px;border-left:3px solid ${colours.accent};background:${colours.wash}}
.rulings h3{margin:0}
.sign-off{display:none}
.explanation{margin-top:10px;white-space:pre-line}
.document{display:grid;grid-template-columns:230px 1fr;gap:20px;padding:16px 0;border-bottom:1px solid ${colours.line};break-inside:avoid-page}
.page svg{display:block;width:100%;height:auto;max-height:330px;border:1px solid ${colours.line}}
.further{grid-column:1/-1;display:grid;grid-template-columns:repeat(3,1fr);gap:14px}
.help{display:grid;grid-template-columns:52px 1fr;gap:2px 8px;margin-top:6px;font-size:13px}
.help dt{color:${colours.quiet}}
.paper{margin-top:6px;font-weight:700}
.fields{display:grid;grid-template-columns:112px 1fr;gap:0 10px}
.fields dt{color:${colours.quiet}}
.warning{display:flex;gap:8px;align-items:baseline;margin-top:4px}
.digest{margin-top:4px;font:11px/1.5 ui-monospace,Menlo,Consolas,monospace}
${tones}
@media (max-width:640px){main{margin:0;padding:24px 18px}.facts,.exhibits,.decision{grid-template-columns:1fr}.decision{gap:8px}.tree{overflow-x:auto}.tree svg{min-width:620px}.document{grid-template-columns:1fr}.page{max-width:260px}.further{grid-template-columns:1fr}.fields{grid-template-columns:1fr}}
@page{size:A4;margin:15mm 14mm 17mm;@bottom-left{content:"资审 · 资质审查报告";font-size:8pt;color:${colours.quiet}}@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt;color:${colours.quiet}}}
@media print{
body{background:#fff;font-size:9.6pt}
main{max-width:none;margin:0;padding:0}
h1{font-size:19pt;margin-top:16px}
h2{font-size:14pt}
h3{margin-top:22px}
.verdict+.verdict{break-before:page}
.exhibits{grid-template-columns:repeat(3,1fr);gap:9px 11px}
.exhibits img{max-height:42mm}
.requirement{padding:9px 12px}
.table{font-size:8.6pt}
.wide{overflow:visible}
.page svg{max-height:70mm}
.document{grid-template-columns:52mm 1fr}
.sign-off{display:block;break-inside:avoid}
.sign-off p{display:flex;align-items:flex-end;gap:6px;margin-top:14px}
.sign-off .blank{flex:1;min-width:40mm;border-bottom:1px solid ${colours.quiet}}
.sign-off .box{width:3.2mm;height:3.2mm;border:1px solid ${colours.ink};align-self:center}
}
`;
