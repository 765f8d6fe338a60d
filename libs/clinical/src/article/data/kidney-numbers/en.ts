import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'Kidney disease: the numbers',
  summary: 'What eGFR and albumin tell, what protects the kidneys, and what to do on sick days.',
  plain: `
# What it is
The kidneys clean the blood and keep salts in balance.
In kidney disease they do it less well, for three months or more.
At first most people feel nothing, so it is found by tests.
In many people it stays mild for life.

# The two numbers {kidney-numbers}
eGFR tells how well the kidneys clean.
You can think of it as percent: 90 or more is normal, and below 60 is less than it should be.
Albumin in the urine is protein that leaks through.
The more there is, the more the kidneys need care.

# What protects
- Blood pressure at your aim
- Sugar at your aim, with diabetes
- Less salt, and no smoking
- The medicine for kidneys, if you have it
- No ibuprofen or the like without asking

# Sick days {sick-days}
Vomiting, diarrhoea or fever can dry you out.
Then some medicines can harm the kidneys.
Drink often.
Call your care team the same day and ask which ones to pause, and when to begin again.

# When to get help
Tell a doctor soon if you pass much less water, swell, or are very short of breath.
`,
  more: `
# What it is
Each kidney has about a million tiny filters, and they clean the blood day and night.
Kidney disease means that some were lost, or leak, for more than three months.
The usual causes are diabetes, high pressure and age.
It often goes on slowly, and much can be done to slow it further.
Few people ever need dialysis.

# The two numbers {kidney-numbers}
eGFR is worked out from creatinine in the blood, with age and sex.
It says how many millilitres the kidneys clean in a minute.
- 90 and more: normal, if the urine is normal too
- 60 to 89: a little less, which is common with age
- 45 to 59: mildly to clearly less
- 30 to 44: clearly less
- 15 to 29: much less
- Below 15: failing
A single result can be lower after much meat, hard sport or too little water, so it is done again.
Albumin to creatinine in the urine, ACR, tells how much protein leaks.
Below 30 milligrams a gram is normal, and above 300 is a lot.
Both numbers together tell more than each alone.

# What protects
- Pressure at your aim, often below 130 over 80
- Two kinds of medicine that protect the filters: one for pressure, and SGLT2 blockers
- Steady sugar with diabetes
- Less salt: below 5 grams a day
- Movement, and no smoking
- A statin, as the risk for the heart is higher
Painkillers such as ibuprofen, naproxen and diclofenac can harm weak kidneys.

# Sick days {sick-days}
With vomiting, diarrhoea or high fever the body loses water, and the kidneys get less blood.
Some medicines then make things worse: water tablets, some pressure tablets, metformin and SGLT2 blockers.
- Drink small amounts, often
- Call your care team the same day
- Ask which of your medicines to pause, and do not decide that alone
- Begin again when you eat and drink as usual for a day or two

# When to get help
See a doctor the same day if you pass much less water, have new swelling, are confused or short of breath.
Call 101 for chest pain or if you faint.
`,
};
