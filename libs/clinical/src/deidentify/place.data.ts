/**
 * Places where few people live: 45 CFR 164.514(b)(2)(i)(B) keeps a place only where more than 20,000 do. Every kibbutz, moshav and village is
 * found by that word; these are the ones that are named without it, as the Central Bureau of Statistics lists them (localities under 20,000).
 * One line a place: Hebrew | Arabic | Russian stem | Latin.
 */
const LINES = `
מצפה רמון|متسبي رمون|мицпе[- ]рамон|mitzpe ramon
קצרין|كتسرين|кацрин|katzrin
מטולה|المطلة|метул|metula
ראש פינה|روش بينا|рош[- ]пин|rosh pina
יסוד המעלה|يسود همعلاه|йесуд[- ]ха[- ]маал|yesud hamaala
כפר בלום|كفار بلوم|кфар[- ]блум|kfar blum
כפר כמא|كفر كما|кфар[- ]кам|kfar kama
ריחאניה|الريحانية|рехани|rehaniya
ע'ג'ר|الغجر|раджар|ghajar
מג'דל שמס|مجدل شمس|мадждаль[- ]шамс|majdal shams
בוקעאתא|بقعاثا|букат|buqata
מסעדה|مسعدة|масаад|mas'ade
עין קנייא|عين قنية|эйн[- ]кини|ein qiniyye
פקיעין|البقيعة|пкиин|peki'in
ג'ש|الجش|джиш|jish
חורפיש|حرفيش|хурфейш|hurfeish
בענה|البعنة|баан|bi'ina
דיר חנא|دير حنا|дейр[- ]ханн|deir hanna
עילבון|عيلبون|эйлабун|eilabun
כסרא סמיע|كسرى سميع|кисра[- ]сум|kisra-sumei
ירכא|يركا|ярк|yarka
ג'ולס|جولس|джулис|julis
אבו סנאן|أبو سنان|абу[- ]снан|abu snan
מעיליא|معليا|мииль|mi'ilya
פסוטה|فسوطة|фассут|fassuta
יבנאל|يفنئيل|явнеэл|yavne'el
כפר תבור|كفار تبور|кфар[- ]тавор|kfar tavor
דבוריה|دبورية|дабури|daburiyya
אביבים|أفيفيم|авивим|avivim
עין גב|عين جيف|эйн[- ]гев|ein gev
יטבתה|يطفاتا|йотват|yotvata
אילות|إيلوت|эйлот|eilot
ירוחם|يروحام|йерухам|yeruham
עומר|عومر|омер|omer
להבים|لهافيم|лехавим|lehavim
מיתר|ميتار|мейтар|meitar
שדה בוקר|سديه بوكر|сде[- ]бокер|sde boker
נווה זוהר|نفيه زوهر|неве[- ]зоар|neve zohar
עין בוקק|عين بوكيك|эйн[- ]бокек|ein bokek
קציר|كتسير|кацир|katzir
זכרון יעקב|زخرون يعقوب|зихрон[- ]яаков|zikhron yaakov
בנימינה|بنيامينا|биньямин|binyamina
עתלית|عتليت|атлит|atlit
ג'סר א-זרקא|جسر الزرقاء|джиср|jisr az-zarqa
פרדיס|الفريديس|фурейдис|fureidis
גבעת עדה|جفعات عادا|гиват[- ]ад|giv'at ada
אבו גוש|أبو غوش|абу[- ]гош|abu ghosh
מבשרת ציון|مفسيرت تسيون|мевасерет|mevaseret zion
נווה שלום|نفيه شالوم|неве[- ]шалом|neve shalom
`;
const COLUMNS = LINES.trim()
  .split('\n')
  .map((line) => line.split('|'));
const column = (at: number): readonly string[] => COLUMNS.map((names) => names[at]!);

/** Words that mean something else too are found after their kind of place only. */
const ORDINARY = new Set(['ярк', 'баан', 'עומר', 'מסעדה', 'קציר', 'פרדיס', 'מיתר', 'عومر', 'مسعدة', 'омер', 'omer']);
const alone = (at: number): readonly string[] => column(at).filter((name) => !ORDINARY.has(name));

/** Streets that nearly every town has, and that are said without the word for street. */
export const STREET_NAMES = [
  "הרצל|בן גוריון|ויצמן|וייצמן|ז'בוטינסקי|רוטשילד|אלנבי|דיזנגוף|בן יהודה|המלך ג'ורג'|ביאליק|סוקולוב|ארלוזורוב|אבן גבירול|נורדאו|בורוכוב|אחד העם",
  'ההסתדרות|הנשיא|יפו|اللنبي|هرتسل|بن غوريون|يافا|صلاح الدين|بولس السادس',
  'Герцля?|Бен-Гуриона?|Вейцмана?|Жаботинского|Ротшильда?|Алленби|Дизенгофа?|Бен-Иегуда|Бялика|Соколова|Арлозорова',
  'Herzl|Ben Gurion|Weizmann?|Jabotinsky|Rothschild|Allenby|Dizengoff|Ben Yehuda|King George|Bialik|Sokolov|Arlozorov|Ibn Gabirol|Nordau|Jaffa',
].join('|');

/** A stem of a Russian name with a capital, also behind a hyphen where it has one. */
const capital = (stem: string): string =>
  stem.replace(/^\p{L}/u, (first) => first.toUpperCase()).replace(/(?<=\])\p{L}/gu, (letter) => '[' + letter + letter.toUpperCase() + ']');

export const SMALL_PLACES = { he: alone(0), ar: alone(1), ru: alone(2).map(capital), en: alone(3) } as const;
