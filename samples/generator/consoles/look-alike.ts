import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { font, registerFonts } from '../fonts.ts';
import { drawSpecimenLine } from '../layout/specimen-line.ts';

/** Another company's 小程序 console with nearly the same words; its AppID begins with `tt`. */
export function drawLookAlike(miniProgramName: string, appId: string, subject: string): Canvas {
  registerFonts();
  const canvas = createCanvas(1366, 720);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f3f5f9';
  context.fillRect(0, 0, 1366, 720);
  context.fillStyle = '#232a38';
  context.fillRect(0, 0, 1366, 60);
  context.fillStyle = '#ffffff';
  context.font = font('Hei', 18);
  context.fillText('小程序开发者平台', 60, 38);
  context.font = font('Hei', 14);
  ['社区', '文档', '消息中心'].forEach((word, at) => {
    context.fillText(word, 1060 + at * 80, 37);
  });
  context.fillStyle = '#444';
  ['总览', '数据', '发布', '开发', '客服', '流量', '设置'].forEach((word, at) => {
    context.fillText(word, 40, 110 + at * 52);
  });
  context.fillStyle = '#ffffff';
  context.fillRect(200, 110, 1120, 420);
  context.fillStyle = '#222';
  context.font = font('Hei Bold', 18);
  context.fillText('基本信息', 230, 156);
  context.font = font('Hei', 15);
  [
    ['小程序名称', miniProgramName],
    ['AppID', appId],
    ['AppSecret', '出于安全考虑，AppSecret 不被明文保存'],
    ['主体信息', subject],
    ['服务类目', '电商-综合电商'],
    ['服务器域名', '无'],
  ].forEach(([label, value], at) => {
    context.fillStyle = '#888';
    context.fillText(label ?? '', 230, 212 + at * 52);
    context.fillStyle = '#222';
    context.fillText(value ?? '', 400, 212 + at * 52);
  });
  drawSpecimenLine(context, 1366, 720);
  return canvas;
}
