/** Names by language: [written, in ASCII for the e-mail]. Order of given and family name follows the language. */
export type NamePool = Readonly<{
  familyFirst?: boolean;
  /** What stands between the two parts. */
  between?: string;
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
    given: same('Olivia James Emma Liam Grace Noah Ruby Ethan Isla Oscar Jo Al'),
    family: same('Smith Baker Turner Hughes Ward Cooper Bell Fox Marsh Reid Ng Featherstonehaugh'),
  },
  {
    given: pairs('Jürgen/juergen Anneliese/anneliese Björn/bjoern Käthe/kaethe Lukas/lukas Heiko/heiko'),
    family: pairs(
      'Müller/mueller Weiß/weiss Schröder/schroeder Grünwald/gruenwald Vogel/vogel Schmitt-Küppersbusch/schmitt-kueppersbusch',
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
    given: pairs('Zofia/zofia Łukasz/lukasz Małgorzata/malgorzata Wojciech/wojciech Żaneta/zaneta'),
    family: pairs(
      'Wójcik/wojcik Kowalska/kowalska Brzęczyszczykiewicz/brzeczyszczykiewicz Żak/zak Śliwa/sliwa',
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
    given: pairs('Nguyễn/nguyen Trần/tran Lê/le Phạm/pham Đặng/dang'),
    family: pairs('Thị-Hương/thihuong Văn-Đức/vanduc Minh-Ánh/minhanh Quốc-Bảo/quocbao'),
  },
  {
    given: pairs('Олена/olena Дмитрий/dmitry Светлана/svetlana Андрій/andriy Ёлкин/yolkin'),
    family: pairs('Шевченко/shevchenko Кузнецова/kuznetsova Щербаков/shcherbakov Їжакевич/yizhakevych'),
  },
  {
    given: pairs('Γιώργος/giorgos Ελένη/eleni Κωνσταντίνος/konstantinos Αθηνά/athina'),
    family: pairs('Παπαδόπουλος/papadopoulos Οικονόμου/oikonomou Χατζηγιάννης/chatzigiannis'),
  },
  {
    familyFirst: true,
    between: '',
    given: pairs('伟/wei 秀英/xiuying 静怡/jingyi 子轩/zixuan 明/ming'),
    family: pairs('王/wang 欧阳/ouyang 陈/chen 诸葛/zhuge 李/li'),
  },
  {
    familyFirst: true,
    between: ' ',
    given: pairs('さくら/sakura 健太/kenta 美咲/misaki 翔/sho'),
    family: pairs('佐藤/sato 長谷川/hasegawa 小林/kobayashi 伊藤/ito'),
  },
  {
    familyFirst: true,
    between: '',
    given: pairs('민준/minjun 서연/seoyeon 지우/jiwoo 하은/haeun'),
    family: pairs('김/kim 박/park 이/lee 최/choi'),
  },
  {
    given: pairs('محمد/mohammed فاطمة/fatima يوسف/youssef ليلى/layla'),
    family: pairs('الأنصاري/alansari حداد/haddad بن‌سالم/bensalem الزهراني/alzahrani'),
  },
  {
    given: pairs('נועם/noam תמר/tamar איתי/itai שירה/shira'),
    family: pairs('כהן/cohen לוי/levi ביטון/biton פרידמן/friedman'),
  },
  {
    given: pairs('आरव/aarav प्रिया/priya अनन्या/ananya विक्रम/vikram'),
    family: pairs('शर्मा/sharma कृष्णमूर्ति/krishnamurthy पटेल/patel चट्टोपाध्याय/chattopadhyay'),
  },
  {
    given: pairs('สมชาย/somchai กัญญา/kanya ณัฐพล/nattapon'),
    family: pairs('ศรีสุข/srisuk วงศ์สวัสดิ์/wongsawat ชัยมงคล/chaimongkol'),
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
