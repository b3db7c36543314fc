/** The names of provinces without their endings. */
export const PROVINCES =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/u;

/** What stands in front of a national office. */
export const STATE = /(?:中华人民共和国|中国|国家|国务院)/u;

/** Districts whose names hold an ending. */
const DISTRICT = /(?:市中区|市北区|市南区|沙市区|津市市|[郊矿城]区|[^省市区县]县|[^省市区县]{2,12}(?:区|县|市|旗))/u;

/** A whole place as it stands in front of an office: no part of it is lost. */
export const PLACE = new RegExp(
  `^(?:${STATE.source}|(?=.)(?:${PROVINCES.source}(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区))?(?:[^省市区县]{2,10}(?:市|自治州|地区|盟|州))?${DISTRICT.source}?)$`,
  'u',
);
