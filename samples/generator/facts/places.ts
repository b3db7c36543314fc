/** A city in which an invented company sits, with the words that its papers carry. */
export interface Town {
  readonly province: string;
  readonly provinceShort: string;
  readonly city: string;
  readonly cityShort: string;
  readonly district: string;
  readonly region: string;
  readonly streets: readonly string[];
}

export const towns: readonly Town[] = [
  {
    province: '广东省',
    provinceShort: '粤',
    city: '广州市',
    cityShort: '穗',
    district: '天河区',
    region: '440106',
    streets: ['龙口东路', '棠下涌西路', '科韵中路'],
  },
  {
    province: '浙江省',
    provinceShort: '浙',
    city: '杭州市',
    cityShort: '杭',
    district: '余杭区',
    region: '330110',
    streets: ['文一西路', '良睦路', '五常大道'],
  },
  {
    province: '四川省',
    provinceShort: '川',
    city: '成都市',
    cityShort: '蓉',
    district: '武侯区',
    region: '510107',
    streets: ['天府三街', '世纪城南路', '武兴四路'],
  },
  {
    province: '江苏省',
    provinceShort: '苏',
    city: '南京市',
    cityShort: '宁',
    district: '建邺区',
    region: '320105',
    streets: ['江东中路', '庐山路', '嘉陵江东街'],
  },
  {
    province: '湖北省',
    provinceShort: '鄂',
    city: '武汉市',
    cityShort: '武',
    district: '洪山区',
    region: '420111',
    streets: ['珞喻路', '书城路', '文化大道'],
  },
  {
    province: '陕西省',
    provinceShort: '陕',
    city: '西安市',
    cityShort: '西',
    district: '雁塔区',
    region: '610113',
    streets: ['丈八东路', '科技二路', '雁展路'],
  },
];
