/** Traditional and variant characters of certificate names and labels → simplified; every other character as it is. */
export function simplify(text: string): string {
  return [...text].map((character) => SIMPLIFIED.get(character) ?? character).join('');
}

const PAIRS =
  '營营業业執执許许證证網网絡络傳传視视聽听節节經经電电務务誌志書书雲云會会計计機机構构醫医療疗銀银產产險险歷历貨货資资' +
  '備备協协議议規规則则辦办學学單单體体團团長长門门關关廣广東东國国華华眾众區区縣县號号碼码類类爲为為为與与稱称' +
  '範范圍围質质據据賣卖買买銷销預预現现駕驾駛驶員员訓训練练準准權权屬属圖图員员職职業业術术車车輛辆輯辑導导應应' +
  '實实驗验歲岁時时間间後后來来從从處处復复審审檢检檔档標标樣样條条項项領领顯显館馆籌筹約约級级紀纪純纯終终組组結结統统' +
  '給给維维編编緣缘線线縮缩總总績绩織织繳缴續续託托託托書书戶户產产牌牌執执壹壹貳贰參叁兩两萬万億亿';

const SIMPLIFIED = pairsToMap([...PAIRS]);

function pairsToMap(characters: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) {
    map.set(characters[index] ?? '', characters[index + 1] ?? '');
  }
  return map;
}
