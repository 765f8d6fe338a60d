/** What a clinician wrote about a member's last visit for a concern, and signed. */
export interface DemoNote {
  readonly member: string;
  readonly concern: string;
  readonly by: string;
  readonly subjective: string;
  readonly objective: string;
  readonly assessment: string;
  readonly plan: string;
}

export const NOTES: readonly DemoNote[] = [
  {
    ...{ member: 'noa', concern: 'blood-pressure', by: 'levi' },
    subjective: 'מדידות גבוהות בבית בשבועיים האחרונים, בעיקר בבוקר. כאבי ראש קלים בלי הפרעות ראייה. נוטלת את הטיפול כסדרו.',
    objective: 'לחץ דם 152/94 בישיבה, 150/92 במדידה חוזרת. דופק 78 סדיר. לב וריאות תקינים. ללא בצקות.',
    assessment: 'לחץ דם מעל היעד למרות הקפדה. אין סימנים לפגיעה באיברי מטרה.',
    plan: 'מדידה בבית בוקר וערב במשך שבוע ולשלוח את הערכים.\nפחות מלח, הליכה של 30 דקות חמש פעמים בשבוע.\nביקור בעוד שבועיים עם המדידות, ואז החלטה על הטיפול.',
  },
  {
    ...{ member: 'ruth', concern: 'heartbeat', by: 'levi' },
    subjective: 'בלי דפיקות לב מאז הביקור הקודם. שכחה כדור אחד נגד קרישה, לא לקחה כפול.',
    objective: 'דופק 72 לא סדיר, לחץ דם 134/78. ללא סימני דימום.',
    assessment: 'פרפור פרוזדורים בקצב מבוקר, היענות טובה לטיפול.',
    plan: 'המשך הטיפול ללא שינוי. קופסת תרופות שבועית.\nבדיקת תפקודי כליה בעוד שלושה חודשים.',
  },
];
