/** Names by language: [written, in ASCII for the e-mail]. Order of given and family name follows the language. */
export type NamePool = Readonly<{
  familyFirst?: boolean;
  /** What stands between the parts. */
  between?: string;
  /** Nobody has two given names. */
  single?: boolean;
  given: readonly (readonly [string, string])[];
  family: readonly (readonly [string, string])[];
}>;

const same = (names: string) => names.split(' ').map((name) => [name, name.toLowerCase()] as const);
const pairs = (names: string) =>
  names.split(' ').map((pair) => {
    const [written = '', ascii = ''] = pair.split('/');
    return [written, ascii] as const;
  });

export const namePools: readonly NamePool[] = [
  {
    given: same('Olivia James Emma Liam Grace Noah Ruby Ethan Isla Oscar Jo Al Harriet Callum'),
    family: same('Smith Baker Turner Hughes Ward Cooper Bell Fox Marsh Reid Ng Featherstonehaugh'),
  },
  {
    given: pairs(
      'Jürgen/juergen Anneliese/anneliese Björn/bjoern Käthe/kaethe Lukas/lukas Heiko/heiko Frauke/frauke Götz/goetz',
    ),
    family: pairs(
      'Müller/mueller Weiß/weiss Schröder/schroeder Grünwald/gruenwald Vogel/vogel Jäger/jaeger Schmitt-Küppersbusch/schmitt-kueppersbusch',
    ),
  },
  {
    given: pairs('Chloé/chloe Étienne/etienne Zoé/zoe François/francois Maëlle/maelle Noël/noel'),
    family: pairs(
      'Lefèvre/lefevre Garçon/garcon Bélanger/belanger Dubois/dubois L’Hôte/lhote Besançon/besancon',
    ),
  },
  {
    given: pairs('María/maria José/jose Íñigo/inigo Begoña/begona Sofía/sofia Álvaro/alvaro'),
    family: pairs('García/garcia Núñez/nunez Ibáñez/ibanez Peña/pena Ruiz/ruiz Etxeberria/etxeberria'),
  },
  {
    given: pairs(
      'Zofia/zofia Łukasz/lukasz Małgorzata/malgorzata Wojciech/wojciech Żaneta/zaneta Stanisław/stanislaw Agnieszka/agnieszka',
    ),
    family: pairs(
      'Wójcik/wojcik Kowalska/kowalska Brzęczyszczykiewicz/brzeczyszczykiewicz Żak/zak Śliwa/sliwa Dąbrowska/dabrowska',
    ),
  },
  {
    given: pairs('Åsa/asa Søren/soren Bjørn/bjorn Þóra/thora Ægir/aegir Linnéa/linnea'),
    family: pairs('Ångström/angstrom Sørensen/sorensen Guðmundsdóttir/gudmundsdottir Lindqvist/lindqvist'),
  },
  {
    given: pairs('Şebnem/sebnem İlker/ilker Çağla/cagla Ömer/oemer Gülşah/gulsah'),
    family: pairs('Yılmaz/yilmaz Öztürk/ozturk Çelik/celik Şahin/sahin Karagözoğlu/karagozoglu'),
  },
  {
    given: pairs('Nguyễn/nguyen Trần/tran Lê/le Phạm/pham Đặng/dang Hoàng/hoang Võ/vo Bùi/bui'),
    family: pairs(
      'Thị-Hương/thihuong Văn-Đức/vanduc Minh-Ánh/minhanh Quốc-Bảo/quocbao Thanh-Trúc/thanhtruc Ngọc-Lan/ngoclan',
    ),
  },
  {
    given: pairs(
      'Олена/olena Дмитрий/dmitry Светлана/svetlana Андрій/andriy Фёдор/fyodor Наталія/nataliya Игорь/igor',
    ),
    family: pairs(
      'Шевченко/shevchenko Кузнецова/kuznetsova Щербаков/shcherbakov Їжакевич/yizhakevych Ёлкин/yolkin Мельник/melnyk',
    ),
  },
  {
    given: pairs(
      'Γιώργος/giorgos Ελένη/eleni Κωνσταντίνος/konstantinos Αθηνά/athina Νίκος/nikos Δέσποινα/despina',
    ),
    family: pairs(
      'Παπαδόπουλος/papadopoulos Οικονόμου/oikonomou Χατζηγιάννης/chatzigiannis Βλάχου/vlachou Ζώης/zois',
    ),
  },
  {
    familyFirst: true,
    between: '',
    given: pairs('伟/wei 秀英/xiuying 静怡/jingyi 子轩/zixuan 明/ming 丽娜/lina 建国/jianguo'),
    family: pairs('王/wang 欧阳/ouyang 陈/chen 诸葛/zhuge 李/li 赵/zhao 司马/sima 刘/liu'),
  },
  {
    familyFirst: true,
    single: true,
    given: pairs(
      'さくら/sakura 健太/kenta 美咲/misaki 翔/sho 陽菜/hina 大輔/daisuke 結衣/yui ひかり/hikari レオ/leo',
    ),
    family: pairs(
      '佐藤/sato 長谷川/hasegawa 小林/kobayashi 伊藤/ito 渡辺/watanabe 山本/yamamoto 五十嵐/igarashi',
    ),
  },
  {
    familyFirst: true,
    between: '',
    single: true,
    given: pairs(
      '민준/minjun 서연/seoyeon 지우/jiwoo 하은/haeun 도윤/doyun 수빈/subin 현우/hyunwoo 예린/yerin',
    ),
    family: pairs('김/kim 박/park 이/lee 최/choi 정/jung 남궁/namgung 황보/hwangbo'),
  },
  {
    given: pairs('محمد/mohammed فاطمة/fatima يوسف/youssef ليلى/layla عمر/omar نور/nour'),
    family: pairs(
      'الأنصاري/alansari حداد/haddad بن‌سالم/bensalem الزهراني/alzahrani خوري/khoury المصري/almasri',
    ),
  },
  {
    given: pairs('נועם/noam תמר/tamar איתי/itai שירה/shira יעל/yael אורי/ori'),
    family: pairs('כהן/cohen לוי/levi ביטון/biton פרידמן/friedman מזרחי/mizrahi אברהמי/avrahami'),
  },
  {
    given: pairs('आरव/aarav प्रिया/priya अनन्या/ananya विक्रम/vikram दीया/diya अर्जुन/arjun'),
    family: pairs(
      'शर्मा/sharma कृष्णमूर्ति/krishnamurthy पटेल/patel चट्टोपाध्याय/chattopadhyay सिंह/singh मेहता/mehta',
    ),
  },
  {
    given: pairs('สมชาย/somchai กัญญา/kanya ณัฐพล/nattapon พิมพ์ชนก/pimchanok ธนากร/thanakorn'),
    family: pairs('ศรีสุข/srisuk วงศ์สวัสดิ์/wongsawat ชัยมงคล/chaimongkol สุวรรณ/suwan แสงทอง/saengthong'),
  },
];

/** What real directories hold and designs forget. */
export const longNames: readonly (readonly [string, string])[] = [
  [
    'María de los Ángeles Fernández de Córdoba y Álvarez de Toledo (External Contractor, Madrid)',
    'maria.fernandez-de-cordoba',
  ],
  ['Hubert Blaine Wolfeschlegelsteinhausenbergerdorff Sr. – Platform Engineering, Ops', 'hubert.blaine'],
  ['Uvuvwevwevwe Onyetenyevwe Ugwemubwem Ossas', 'uvuvwevwevwe.ossas'],
];
