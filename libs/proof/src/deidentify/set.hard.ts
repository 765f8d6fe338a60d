/**
 * Written last, on purpose against the rules: rare names without a word before them, pet names, two scripts in one sentence, places and
 * employers that nobody lists, numbers in words, slips of the pen. The rules learnt from it after it had been measured.
 */
export const HARD = {
  en: `
{n:Xiomara} could not tolerate the third cycle.
Spoke with {n:Kowalczyk} about the biopsy.
Our patient {n:T.}, a {l:lighthouse keeper at Stella Maris}, has haemoptysis.
Known here as {n:Benji} since childhood, asthma.
{n:Ayelet Wasserstein-Bar} and the twins were exposed.
Reached on five two four, {p:0 5 2 - 8 8 1 4 4 0 9}.
Seen two days after {d:Rosh Hashana 2024}.
Seen {d:12 / 03 / 25} and again in the spring.
Lives over the bakery in {a:Allenby 99}.
{g:Ninety three} yrs, frail, on warfarin.
The {l:Kinneret ferry} captain’s cough is back.
Reference {r:HX-20-1187/B}.
Ask {e:drbenji at gmail dot com}.
ID {i:O58372202} (typed with a letter).
Please compare Lantus with Toujeo in this man.
Sjögren antibodies positive, Schirmer 3 mm.
Will the Guillain-Barré course need a second IVIG?
Lyme serology negative, Bannwarth unlikely.
`,
  he: `
{n:קסיומרה} לא סבלה את הסבב השלישי.
דיברתי עם {n:קובלצ׳יק} על הביופסיה.
המטופל {n:ט׳}, {l:שומר המגדלור בסטלה מאריס}, משתעל דם.
מכירים אותה כאן בתור {n:נונה} מילדות, אסתמה.
{n:איילת וסרשטיין-בר} והתאומים נחשפו.
אפשר להשיג ב{p:0 5 2 - 8 8 1 4 4 0 9}.
נבדק יומיים אחרי {d:ראש השנה תשפ״ה}.
נבדק {d:12 / 03 / 25} ושוב באביב.
גרה מעל המאפייה ב{a:אלנבי 99}.
אישה כבת {g:תשעים ושלוש}, תשושה, על קומדין.
ל{l:רב החובל של המעבורת בכנרת} חזר השיעול.
סימוכין {r:HX-20-1187/B}.
לפנות ל{e:drbenji שטרודל gmail נקודה com}.
{n:ברק} מוסר שאין חום, ולילדה {n:אור} פריחה.
להשוות לנטוס לטוג׳או בגבר הזה?
נוגדנים לשיוגרן חיוביים, שירמר 3 מ״מ.
האם מהלך גיליאן ברה דורש IVIG שני?
סרולוגיה לליים שלילית, נועם במגע, הדרגתי.
`,
  ar: `
{n:زيومارا} لم تتحمل الدورة الثالثة.
تحدثت مع {n:كوفالتشيك} عن الخزعة.
المريض {n:ط.}، {l:حارس منارة ستيلا ماريس}، يسعل دما.
نعرفها هنا باسم {n:نونو} منذ الطفولة، ربو.
{n:أيليت عرابي} والتوأمان تعرضوا.
يمكن الاتصال على {p:0 5 2 - 8 8 1 4 4 0 9}.
فحص بعد يومين من {d:عيد الفطر 2024}.
فحص {d:12 / 03 / 25} ومرة أخرى في الربيع.
تسكن فوق المخبز في {a:اللنبي 99}.
امرأة في {g:الثالثة والتسعين}، ضعيفة.
عاد السعال إلى {l:قبطان عبارة طبريا}.
مرجع {r:HX-20-1187/B}.
راسلوا {e:drbenji في gmail نقطة com}.
قالت {n:أمل} إن الحرارة نزلت، وعند الطفلة {n:نور} طفح.
هل نقارن لانتوس بتوجيو عند هذا الرجل؟
أضداد شوغرن إيجابية، شيرمر 3 ملم.
هل يحتاج غيلان باريه إلى IVIG ثان؟
أمل الشفاء كبير والنور مؤذ لعينه.
`,
  ru: `
{n:Ксиомара} не перенесла третий цикл.
Говорили с {n:Ковальчиком} о биопсии.
Пациент {n:Т.}, {l:смотритель маяка Стелла Марис}, кашляет кровью.
Её здесь зовут {n:Нуной} с детства, астма.
{n:Айелет Вассерштейн} и близнецы были в контакте.
Связь: {p:0 5 2 - 8 8 1 4 4 0 9}.
Осмотрен через два дня после {d:Рош-ха-Шана 2024}.
Осмотрен {d:12 / 03 / 25} и ещё раз весной.
Живёт над пекарней на {a:Алленби 99}.
Женщине {g:девяносто третий} год, хрупкая.
У {l:капитана парома на Кинерете} вернулся кашель.
Ссылка {r:HX-20-1187/B}.
Пишите {e:drbenji собака gmail точка com}.
{n:Вера} говорит, что жара нет, у {n:Нади} сыпь.
Сравнить Лантус и Туджео у этого мужчины?
Антитела Шегрена положительны, Ширмер 3 мм.
Нужен ли второй ВВИГ при Гийене-Барре?
Серология Лайма отрицательна, Надежда на ремиссию есть.
`,
} as const;
