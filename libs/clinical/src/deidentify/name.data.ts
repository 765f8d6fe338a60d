/**
 * Names that people in Israel are called by: the most frequent given names and family names of the Central Bureau of Statistics' yearly lists
 * (Jews, Muslims, Christians, Druze), of immigrants from the former Soviet Union and from English-speaking countries, in the script in which
 * a clinician writes them. A list is never whole: what is known of the patient is given to the gate beside it, and a person confirms.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words in which a name stands behind letters that Hebrew joins, and which are no names: despite, a post, a minister, a filling. */
export const HE_WORDS = words(
  'למרות ולמרות מרות במרות משרה המשרה במשרה ומשרה בשרה השרה מלוי במלוי בלוי ומלוי כלאה בלאה למשרה מלאה המלאה ומלאה במלאה',
);

/** In Hebrew a name has no capital: these mean nothing else that stands in a clinical text. */
export const HE_NAMES = words(`
  נועה נעה תמר מיכל יעל רבקה אסתר אביגיל דנה מרים טליה אורלי שרה רחל לאה חנה דבורה רות נעמי יהודית אילנה דליה שולמית ציפורה צפורה ברכה
  מלכה רויטל סיגל סיגלית ליאת אפרת הדס איילת אילת מאיה נטע יובל עדי רונית שרון קרן ענת עינת אורית לימור ורד זהבה יפה שושנה פנינה חיה שני
  אביטל מורן ליהי אלה עמית רוני איתי איתן יונתן עומר משה אורי נדב שלמה עידו עדו אריאל רועי ברוך תומר יצחק אסף דניאל דוד יוסף אברהם יעקב
  אהרן אהרון שמואל שמעון יהודה אליהו מנחם מרדכי יהושע יואב יונה יגאל אלון אביב אבי אבנר אמיר אמנון ארז אלעד אלי אליעזר בנימין גדעון גיא
  דביר זאב חיים חגי טל ידידיה יהונתן יותם ירון כפיר ליאור מאיר מתן מיכאל נחום נחמן נתן נתנאל עוזי עופר עוז עזרא פנחס צבי צביה שאול שי שמחה
  שלום איציק איתמר ראובן רפאל רן רונן שרגא זלדה זלמן אלמז סלאם מסרט טדרוס אבבה גטהון ולדימיר סרגיי בוריס אולגה סבטלנה יבגני אלכסנדר נטליה
  אירינה לודמילה גלינה מוחמד מחמוד אחמד עלי חסן חוסיין חאלד יוסוף איברהים סאמר פאטמה מרים ליילה סמירה נביל
  הילה שירה נורית גילה אורנה סופי סופיה
`);
/** Family names, alone. */
export const HE_FAMILIES = words(`
  כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן מלכה אזולאי כץ יוסף דוידי עמר אוחיון חדד גבאי אגאי בן-דוד אדרי לביא טל אליהו יעקב אשכנזי
  אברהמי שפירא רוזן רוזנברג גולדברג גולדשטיין שטרן פלדמן וייס קליין שוורץ גרינברג רובין לוין ברקוביץ שמידט הופמן מילר פישר קפלן גרוס
  סבג חזן אטיאס אוחנה בוזגלו בוחבוט ועקנין מימון סויסה שלום שמש צרפתי נחמיאס נחמני סלע גולן שגיא ברנע כרמי אלבז אסולין אביטן אמסלם
  בוחניק בוקאי דיין הררי וקנין זגורי חיון טובול יפרח לנקרי מלול סעדון עזרן פחימה צור קדוש שושן שטרית שרעבי תורגמן נחום בוזגלו חורי
  מנסור נסאר טספאיה טדסה מקונן בקלה דסטה ווסן פטרוב איבנוב סוקולוב גורביץ אבוטבול סיטבון טולדנו בואזיז
`);
/** Names that are words of every day as well: found behind a title, a word such as "his wife", or beside another name. */
export const HE_EITHER = words(`
  ברק שיר אור גל לב רון חן טל עדן שקד ענבר רותם אורן ארז אלון תקוה אמונה שקט גיל דן זיו נגה מור הדר כרמל ים נוי רז עמית שחר ניצן דור סתיו
  אביב מעין לירון פז אופיר ספיר יהלום כוכב קשת אופק ליאון שמש סלע צור הר גולן פלד ברזל זהב כסף שלום טוב יפה ורד קרן שרון חיים שני רון רם
  נועם חיים אלה עמית שני דבורה ברכה מלכה שמחה יונה קרן נטע שי זאב צבי מתן מאיר ברוך אלי אסף נתן דוד עלי סופי פרץ צרפתי עמר רוני ליהי שקט
  אושר גאיה נצר עוז בר יאיר יקיר נחמה ישי סהר תום איילה צופיה חי רן שי יובל נטע מאי יערה מלך
`);
export const AR_NAMES = words(`
  سلمى ليلى مريم هبة فاطمة ياسمين رنا سمر دانا زينب خديجة عائشة آمنة سعاد سميرة هناء منى رانيا سناء سهام نادية ناديا هدى إسراء آية شيماء
  دعاء لينا لمى يارا رهف تالا ميساء عبير حنان رشا ريم روان سارة مها نهى نجوى وفاء يوسف محمد علي كريم إبراهيم عمر سامر خالد طارق آدم نبيل
  رامي أحمد محمود مصطفى حسن حسين عبدالله عبد عثمان بلال جمال كمال سامي سليم سليمان وليد زياد فادي شادي إيهاب أنور أيمن باسم بسام جورج إلياس
  حنا بطرس موسى عيسى إسماعيل يعقوب داود هاني مازن ماهر نضال وسيم يزن عدنان غسان فراس فيصل قيس لؤي مروان معين منير ناصر نزار هيثم
`);
export const AR_FAMILIES = words(`
  حداد عيسى زعبي الزعبي جبارين عواد شحادة قاسم نصار بشارات طه دراوشة خوري منصور مصاروة أبوحمدان عودة إغبارية محاميد جابر سعيد صالح خطيب الخطيب
  حمدان دياب سويد شلبي عازم عباس عثامنة غنايم فرح كبها كنعان مرعي ناطور نجار نخلة هيب ياسين زحالقة سعدي شاهين بدير
`);
/** Names that are words of every day as well. */
export const AR_EITHER = words(`
  نور أمل سلام فرح ندى وردة سما حياة صباح سعيد صالح جميل جميلة كامل كاملة حكيم شريف أمين أمينة لطيف عادل رجاء هلا ناصر منير كمال جمال سليم
  علي حسن كريم معين وليد عودة حداد نجار خطيب نخلة دعاء آمنة سهام ماهر حنان أيمن هناء عبد وسيم باسم بسام كامل
  رضا نجاح بدر قمر شمس رحمة بركة زهرة ربيع شهد إيمان سحر غادة ضياء عماد فؤاد نعيم
`);
/** Russian given names, in the nominative; family names are known by their endings. A diminutive is a name as well. */
export const RU_NAMES = words(`
  Галина Анна Ольга Светлана Елена Мария София Софья Дарья Людмила Полина Марина Ирина Наталья Наталия Татьяна Екатерина Юлия Алла Инна Нина
  Раиса Тамара Валентина Лариса Лидия Зинаида Евгения Яна Алина Кристина Ксения Виктория Вероника Маргарита Жанна Римма Роза Фаина Дина Эмма
  Белла Регина Рахель Мириам Сара Дмитрий Сергей Михаил Борис Алексей Леонид Артём Марк Виктор Игорь Олег Владимир Александр Андрей Николай
  Иван Пётр Павел Юрий Анатолий Валерий Василий Григорий Геннадий Евгений Константин Максим Никита Роман Станислав Степан Тимофей Фёдор Эдуард
  Яков Семён Илья Аркадий Лев Ефим Абрам Исаак Моисей Давид Даниил Денис Кирилл Вадим Виталий Вячеслав Богдан Руслан Тимур Рафаэль Эммануил
  Саша Маша Даша Катя Таня Наташа Лена Оля Аня Света Миша Серёжа Дима Коля Ваня Петя Вова Юра Боря Лёша Костя Гриша Яша Сеня Лёня Люда Галя Надя Вася Толя Гена Женя Ира Юля Рита Тома Зина Рая Люся Соня Лиза Лида Нюра Федя Гоша Жора Эдик Рома Стас
`);
/** Names that begin a sentence as other words too (faith, hope, lion). */
export const RU_EITHER = words('Вера Надежда Любовь Лев Роман Роза Майя Слава Герман Марк');
/** Family names that end on no family's ending. */
export const RU_FAMILIES = words(
  'Шульман Рубин Гуревич Коган Кац Фельдман Гольдберг Розен Левин Беленький Штерн Мельник Кравец Бондарь Ткач Коваль',
);
export const EN_NAMES = words(`
  Olivia Emma Sarah Hannah Chloe Ruth Abigail Esther Rachel Rebecca Leah Miriam Naomi Deborah Judith Susan Linda Barbara Patricia Jennifer
  Elizabeth Mary Margaret Karen Nancy Lisa Betty Sandra Ashley Emily Michelle Amanda Melissa Stephanie Laura Cynthia Kathleen Amy Angela Anna
  Nicole Samantha Katherine Christine Helen Maria Julie Alice Sophia Sophie Isabella Mia Charlotte Amelia Evelyn Zoe Lily Lucy Ella Sylvie
  Camille Noémie Céline Jack Samuel Benjamin Noah Adam Oliver Henry Joseph James John Robert Michael William David Richard Thomas Charles
  Daniel Matthew Anthony Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas
  Eric Jonathan Stephen Larry Justin Scott Brandon Gregory Alexander Patrick Raymond Dennis Jerry Tyler Aaron Nathan Peter Zachary Kyle Walter
  Harold Jeremy Ethan Carl Keith Roger Gerald Arthur Lawrence Sean Christian Albert Austin Joe Ralph Eugene Louis Philip Bobby Johnny Isaac
  Jean-Luc Élie Raphaël Gabriel Michel Noa Tamar Michal Yael Shira Rivka Hila Adi Rotem Avigail Dana Lior Talia Orly Eitan Yonatan Omer Moshe Uri
  Nadav Shlomo Ido Ariel Roi Baruch Tomer Yitzhak Assaf Yosef Avraham Yaakov Salma Leila Mariam Hiba Fatima Yasmin Rana Samar Zeinab Yousef Yusuf
  Muhammad Mohammed Ahmad Ahmed Ali Karim Ibrahim Omar Samer Khaled Tareq Nabil Rami Hassan Galina Olga Svetlana Elena Darya Lyudmila Polina
  Dmitry Sergey Mikhail Boris Alexey Leonid Artyom Viktor Vladimir Natalia Irina
`);
export const EN_EITHER = words(
  'Grace Joy Hope Faith Rose Iris Violet May April June Mark Frank Christian Austin Maria Will Bill Ray Art Max Drew Rich Sue Pat Dawn Jade Crystal Guy Gene Amber Ivy Carl Sean Dana Adam Hill Young Cook Ward Hall Walker Cooper Stern Wright Reed Fisher Carter Miller Bailey Moore Gordon Adams Lewis Jones',
);
export const EN_FAMILIES = words(`
  Bennett Miller Carter O'Brien Fisher Harris Walsh Turner Goldberg Reed Cohen Levi Levy Mizrahi Friedman Biton Avrahami Shapira Gabay Ohayon Rosen
  Dahan Hadad Haddad Alon Carmi Shahar Ashkenazi Nahum Tzur Malka Issa Zoabi Jabarin Suleiman Awad Shehadeh Qasem Nassar Bisharat Darawsheh Petrov
  Petrova Ivanov Ivanova Lebedev Lebedeva Shulman Krylov Zaitsev Gurevich Morozov Rubin Abitbol Benhamou Dubois Sitbon Bouaziz Toledano Moreau
  Smith Johnson Williams Jones Davis Rodriguez Martinez Anderson Taylor Moore Jackson Thompson Garcia Robinson Lewis Walker Hall Allen Young
  Hernandez Wright Lopez Hill Adams Nelson Campbell Mitchell Roberts Phillips Evans Edwards Collins Stewart Sanchez Morris Rogers Cook Bailey
  Murphy Cooper Richardson Cox Howard Ward Peterson Stern Feldman Katz Azoulay Khoury Mansour Sokolova Golan Peretz Tadesse Nasser Gordon Volkov
`);

/**
 * Diseases, signs and scores that carry a person's name, in every script: no patient's, unless a title stands before them or the patient is
 * known to be called so. In lower case; Russian and Hebrew by their stems.
 */
export const EPONYMS = words(`
  parkinson crohn graves hashimoto hodgkin cushing addison alzheimer down turner klinefelter marfan wilson gilbert bell behcet raynaud sjogren
  paget kaposi burkitt barrett meckel charcot marie tooth huntington guillain barre wolff white brugada takotsubo kawasaki hoffmann babinski
  lasegue murphy mcburney romberg tinel phalen baker dupuytren colles perthes schlatter osgood apgar glasgow holter doppler foley child pugh
  wells hoffman lynch gardner peutz jeghers mallory weiss zollinger ellison conn basedow waldenstrom bence jones philadelphia epstein barr
  פרקינסון קרוהן גרייבס השימוטו הודג'קין קושינג אדיסון אלצהיימר דאון טרנר קליינפלטר מרפן וילסון ג'ילברט בל בהצ'ט ריינו שיוגרן פאג'ט
  קפוסי ברט הנטינגטון ברוגדה קוואסאקי הופמן בבינסקי לאסג לסג בייקר הולטר דופלר וולס פולי וייט
  باركنسون كرون غريفز هاشيموتو هودجكين كوشينغ أديسون ألزهايمر داون تيرنر ويلسون جيلبرت بيل بهجت رينو باجيت كابوزي هوفمان بابنسكي بيكر هولتر
  паркинсон крон грейвс хашимото ходжкин кушинг аддисон альцгеймер даун тернер вильсон жильбер белл бехчет рейно шегрен педжет капоши барретт
  гоффман бабинский бейкер киев ростов саратов псков холтер ромберг базедов эпштейн мэллори дюпюитрен боткин бехтерев чейн шарко гентингтон брока вернике уэллс апгар
`);
