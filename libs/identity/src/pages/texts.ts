import type { AccountKind } from '../account/account.ts';
import type { Locale } from '../locale.ts';

/** Every word of the pages. `{n}` is a number of minutes. Hebrew and Arabic speak without a gender. */
export interface Texts {
  language: string;
  tagline: string;
  promise: string;
  signIn: string;
  lead: string;
  demoLead: string;
  demoMaking: string;
  demoChoose: string;
  demoOr: string;
  groups: { members: string; staff: string };
  kinds: Record<AccountKind, string>;
  username: string;
  password: string;
  submit: string;
  error: string;
  missing: string;
  wrong: string;
  wait: string;
  closed: string;
  emergency: string;
  expired: { title: string; body: string };
  failed: { title: string; body: string };
  leave: { title: string; body: string; yes: string; no: string };
  left: { title: string; body: string };
  again: string;
}

const he: Texts = {
  language: 'שפה',
  tagline: 'דרך אחת, מהשאלה הראשונה ועד שמרגישים טוב',
  promise: 'תוצאות, תכנית, תרופות והצוות שלך, באותו מסלול.',
  signIn: 'כניסה',
  lead: 'עם שם המשתמש והסיסמה של הקופה.',
  demoLead: 'זו הדגמה. כל האנשים כאן מומצאים.',
  demoMaking: 'אנשי ההדגמה נוצרים ממש עכשיו. הדף יציג אותם מעצמו בעוד רגע.',
  demoChoose: 'בשם מי להיכנס?',
  demoOr: 'או עם שם משתמש וסיסמה',
  groups: { members: 'חברי הקופה', staff: 'צוות' },
  kinds: { member: 'חבר/ת קופה', clinician: 'צוות רפואי', administrator: 'ניהול', moderator: 'הנחיית קהילות' },
  username: 'שם משתמש',
  password: 'סיסמה',
  submit: 'כניסה',
  error: 'שגיאה',
  missing: 'צריך למלא שם משתמש וסיסמה.',
  wrong: 'שם המשתמש או הסיסמה אינם נכונים. אפשר לנסות שוב.',
  wait: 'היו יותר מדי ניסיונות. אפשר לנסות שוב בעוד {n} דק׳. שום דבר לא השתנה.',
  closed: 'החשבון הזה סגור. המוקד יכול לעזור בטלפון.',
  emergency: 'מקרה חירום? לא כאן. חייגו',
  expired: { title: 'דף הכניסה פג', body: 'עבר יותר מדי זמן, או שהכניסה הסתיימה בחלון אחר. שום דבר לא אבד.' },
  failed: { title: 'הכניסה לא הצליחה', body: 'הבקשה לא הייתה תקינה. שום דבר לא השתנה; אפשר להתחיל שוב.' },
  leave: { title: 'לצאת?', body: 'היציאה סוגרת את הכניסה בדפדפן הזה.', yes: 'יציאה', no: 'להישאר' },
  left: { title: 'היציאה הושלמה', body: 'אפשר לסגור את החלון.' },
  again: 'כניסה מחדש',
};

const ar: Texts = {
  language: 'اللغة',
  tagline: 'طريق واحد، من السؤال الأول حتى الشعور بالعافية',
  promise: 'النتائج والخطة والأدوية وفريق الرعاية، في مسار واحد.',
  signIn: 'تسجيل الدخول',
  lead: 'باسم المستخدم وكلمة المرور الخاصين بصندوق المرضى.',
  demoLead: 'هذا عرض تجريبي. كل الأشخاص هنا من نسج الخيال.',
  demoMaking: 'يجري الآن إنشاء أشخاص العرض. ستعرضهم الصفحة من تلقاء نفسها بعد لحظات.',
  demoChoose: 'باسم من الدخول؟',
  demoOr: 'أو باسم مستخدم وكلمة مرور',
  groups: { members: 'أعضاء الصندوق', staff: 'الطاقم' },
  kinds: { member: 'عضو', clinician: 'طاقم طبي', administrator: 'إدارة', moderator: 'إشراف على المجتمعات' },
  username: 'اسم المستخدم',
  password: 'كلمة المرور',
  submit: 'دخول',
  error: 'خطأ',
  missing: 'يلزم إدخال اسم المستخدم وكلمة المرور.',
  wrong: 'اسم المستخدم أو كلمة المرور غير صحيح. يمكن المحاولة من جديد.',
  wait: 'محاولات كثيرة جدًا. يمكن المحاولة من جديد بعد {n} د. لم يتغير شيء.',
  closed: 'هذا الحساب مغلق. يمكن لمركز الخدمة المساعدة هاتفيًا.',
  emergency: 'حالة طارئة؟ ليس هنا. اتصلوا بالرقم',
  expired: { title: 'انتهت صلاحية صفحة الدخول', body: 'مرّ وقت طويل، أو اكتمل الدخول في نافذة أخرى. لم يُفقد شيء.' },
  failed: { title: 'لم ينجح الدخول', body: 'لم يكن الطلب سليمًا. لم يتغير شيء، ويمكن البدء من جديد.' },
  leave: { title: 'تسجيل الخروج؟', body: 'الخروج ينهي الدخول في هذا المتصفح.', yes: 'خروج', no: 'البقاء' },
  left: { title: 'تم تسجيل الخروج', body: 'يمكن إغلاق النافذة.' },
  again: 'الدخول من جديد',
};

const en: Texts = {
  language: 'Language',
  tagline: 'One way, from the first question to feeling well',
  promise: 'Results, plan, medicines and your team, on one journey.',
  signIn: 'Sign in',
  lead: 'With the user name and password of your health plan.',
  demoLead: 'This is a demonstration. Everyone here is invented.',
  demoMaking: 'The people of this demonstration are being made right now. The page shows them by itself in a moment.',
  demoChoose: 'Who is signing in?',
  demoOr: 'Or with a user name and password',
  groups: { members: 'Members', staff: 'Staff' },
  kinds: { member: 'Member', clinician: 'Care team', administrator: 'Administration', moderator: 'Communities' },
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  error: 'Error',
  missing: 'Enter a user name and a password.',
  wrong: 'The user name or the password is not right. You can try again.',
  wait: 'That was too many tries. You can try again in {n} min. Nothing has changed.',
  closed: 'This account is closed. The service centre can help by phone.',
  emergency: 'An emergency? Not here. Call',
  expired: {
    title: 'This sign-in page has expired',
    body: 'It was open for too long, or the sign-in ended in another window. Nothing is lost.',
  },
  failed: { title: 'The sign-in did not work', body: 'The request was not in order. Nothing has changed; you can start again.' },
  leave: { title: 'Sign out?', body: 'This ends the sign-in in this browser.', yes: 'Sign out', no: 'Stay' },
  left: { title: 'You are signed out', body: 'You can close the window.' },
  again: 'Sign in again',
};

const ru: Texts = {
  language: 'Язык',
  tagline: 'Один путь: от первого вопроса до хорошего самочувствия',
  promise: 'Результаты, план, лекарства и команда на одном пути.',
  signIn: 'Вход',
  lead: 'По имени пользователя и паролю больничной кассы.',
  demoLead: 'Это демонстрация. Все люди здесь вымышлены.',
  demoMaking: 'Люди этой демонстрации создаются прямо сейчас. Страница сама покажет их через мгновение.',
  demoChoose: 'Кто входит?',
  demoOr: 'Или по имени пользователя и паролю',
  groups: { members: 'Участники', staff: 'Персонал' },
  kinds: { member: 'Участник', clinician: 'Медики', administrator: 'Управление', moderator: 'Сообщества' },
  username: 'Имя пользователя',
  password: 'Пароль',
  submit: 'Войти',
  error: 'Ошибка',
  missing: 'Нужны имя пользователя и пароль.',
  wrong: 'Имя пользователя или пароль не подходит. Можно попробовать ещё раз.',
  wait: 'Слишком много попыток. Можно попробовать снова через {n} мин. Ничего не изменилось.',
  closed: 'Эта учётная запись закрыта. Сервисный центр поможет по телефону.',
  emergency: 'Экстренный случай? Не здесь. Звоните',
  expired: { title: 'Страница входа устарела', body: 'Прошло слишком много времени, или вход завершён в другом окне. Ничего не потеряно.' },
  failed: { title: 'Войти не получилось', body: 'Запрос был некорректным. Ничего не изменилось, можно начать заново.' },
  leave: { title: 'Выйти?', body: 'Вход в этом браузере будет завершён.', yes: 'Выйти', no: 'Остаться' },
  left: { title: 'Выход выполнен', body: 'Окно можно закрыть.' },
  again: 'Войти снова',
};

export const TEXTS: Record<Locale, Texts> = { he, ar, en, ru };
