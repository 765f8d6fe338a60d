import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'Heart failure: weight and swelling',
  summary: 'Why to weigh each day, which signs to look for, and what the four medicines do.',
  plain: `
# What it is
In heart failure the heart pumps less well.
It has not stopped.
Water then stays in the legs, the belly or the lungs.
You get short of breath and tired.

# Why to weigh each day {weigh-why}
Extra water shows on the scale before you feel it.
- Each morning, after the toilet and before breakfast
- In the same sort of clothes, on the same scale
- Write it down

# Tell your care team soon
- Two kilos more within three days
- More swelling in feet or belly
- Shorter breath than before
- More pillows at night, or waking without air

# The four medicines {four-pillars}
Many people with a weak heart take four kinds.
Together they help you live longer and stay out of hospital.
They begin low and go up step by step.
Do not stop one on your own.

# In daily life
- Less salt
- Drink as much as your plan says
- Walk each day, with rests
- Ask before you take painkillers such as ibuprofen

# When to get help
Call 101 for chest pain, if you can not breathe at rest, or if you faint.
`,
  more: `
# What it is
The heart is a pump, and in heart failure it is too weak or too stiff.
The usual causes are a heart attack before, high pressure for years, or a valve.
The body then holds salt and water, which makes the work harder still.
An ultrasound of the heart shows how well it pumps.
A blood test, BNP, rises when the heart is strained.

# Why to weigh each day {weigh-why}
One litre of water weighs one kilo.
Weight from fat comes slowly, and weight from water comes within days.
So the scale warns you some days before your breath does.
- Each morning after the toilet, before breakfast
- The same scale, on a hard floor, in the same sort of clothes
- Write it down, or send it with your phone
- Know your dry weight, the weight without extra water

# Tell your care team soon
- Two kilos more within three days
- Socks or rings that leave deep marks, or a belt that gets tight
- Shorter breath on the stairs, or when you lie flat
- A dry cough at night
- Dizzy when you stand up, or much less weight: that can be too little water
A change of the water tablet at this time can often save a stay in hospital.

# The four medicines {four-pillars}
When the heart pumps weakly, four kinds are advised.
- One that widens the vessels, so that the heart pushes against less
- A beta blocker, which slows the heart and protects it
- One that blocks a hormone that holds salt
- An SGLT2 blocker, first made for diabetes, which helps the heart too
Each does something of its own, and together they do most.
Water tablets come on top, for the swelling.
Blood tests watch over kidneys and potassium.

# In daily life
- Less salt, and no salt with potassium unless the team agrees
- Drink as your plan says
- Walk often, and rest between
- Vaccines against flu and pneumonia
- Painkillers such as ibuprofen hold water: ask first

# When to get help
Call 101 for chest pain, for no breath at rest, when you faint, or for pink foam when you cough.
`,
};
