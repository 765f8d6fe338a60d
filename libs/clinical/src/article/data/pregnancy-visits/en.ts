import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'Visits in pregnancy',
  summary: 'What is checked and when, what to eat, and when to come at once.',
  plain: `
# Why there are visits
At the visits your health and the growth of the baby are checked.
Most women have about eight of them.
The first is best before week 12.
You can bring someone with you, and you can ask all you want.

# What is checked
- Blood pressure and urine at each visit
- Blood: iron, blood group and infections
- Scans of the baby
- Sugar, between weeks 24 and 28
- How you feel, too

# Food {food-in-pregnancy}
- Take folic acid, best before pregnancy and until week 12
- Eat vegetables, fruit, bread or rice, and beans, eggs, fish or meat
- Cook meat, eggs and fish well
- No alcohol and no smoking
- Not more than two cups of coffee a day

# When to come at once {warning-signs}
- Blood or water from the vagina
- Strong pain in the belly
- A strong headache, or seeing spots
- Fever
- The baby moves less than before
Do not wait for the next day.

# Getting ready {getting-ready}
Pack a bag by week 36.
Know how you get to the hospital, and who comes with you.
`,
  more: `
# Why there are visits
The World Health Organization advises at least eight contacts in a pregnancy.
The first is in the first 12 weeks.
They find what you may not feel, such as high pressure, sugar or low iron.
They are also a place for questions, fears and plans.
Who has an illness or twins comes more often.

# What is checked
- Blood pressure and protein in the urine, since both can tell of pre-eclampsia, a disease of pregnancy with high pressure
- Blood group, blood count and infections that can be treated before birth
- A scan in the first weeks for the due date, and one near week 20 for the organs
- A sugar drink test between weeks 24 and 28
- Mood: sadness and fear are common, and there is help
- Vaccines: whooping cough for the baby’s sake, and flu in its season
Each test is offered, and you may ask what it finds and then decide.

# Food {food-in-pregnancy}
There is no need to eat for two.
In the last months a little more is enough.
- Folic acid, 400 micrograms a day, lowers the risk of faults in the baby’s spine
- Iron and vitamin D, as your care team says
- No raw meat, raw fish or raw egg, and no milk that was not heated
- Fish twice a week, but not the big kinds, which hold mercury
- Up to 200 mg of caffeine a day, which is about two cups of coffee
- There is no amount of alcohol known to be safe

# When to come at once {warning-signs}
- Bleeding, or water that runs out
- Strong pain in the belly, or pain that does not go
- A strong headache, spots before the eyes, or sudden swelling of face and hands
- Fever of 38 or more
- The baby moves less than usual, or in another way
- Strong itching of hands and feet
- Pain or swelling in one leg, chest pain or short breath
Call or come at once, at night too.
Nobody will think that you came for nothing.

# Getting ready {getting-ready}
Pack a bag by week 36, with papers, clothes and things for the baby.
A course shows breathing, ways to ease pain, and the first days.
Come when the pains are strong and regular, or when the water breaks.
`,
};
