import type { ArticleWords } from '../../article.ts';

export const en: ArticleWords = {
  title: 'Low back pain',
  summary: 'Why it mostly passes, why moving helps, and the few signs that need a doctor now.',
  plain: `
# What it is
Most people have back pain at some time.
It often comes from muscles and joints, and nothing is broken.
It can hurt a lot and still be harmless.
Most people are better within a few weeks.

# What helps
- Keep moving, as well as you can
- Do not stay in bed
- Warmth on the back
- A painkiller for a short time; ask the pharmacist which suits you
- Go on with work and daily life, step by step

# Why a scan rarely helps {why-no-scan}
Scans show changes in most people, also in those without pain.
So a scan seldom tells why it hurts.
It does not make you better sooner.
It is needed when there are warning signs.

# Moves for the back {back-exercises}
- Walk a little, some times a day
- Lie on your back and pull one knee to the chest, then the other
- On hands and knees, make the back round, then flat
- Begin with few, and add some each week

# When to get help
Go to an emergency room at once if you can not hold or pass water.
Do so too if you are numb between the legs, or if your legs get weak.
See a doctor for fever, weight loss, or pain after a fall.
`,
  more: `
# What it is
The low back is a strong part of the body, made of bones, discs, muscles and joints.
In nine of ten people no one part can be named as the cause, and that is good news.
Lifting, sitting long, worry and poor sleep can start it or keep it going.
Pain that runs down one leg can come from a nerve that is pressed, which is called sciatica.
That too most often gets better without an operation.

# What helps
Rest in bed makes muscles weak and pain longer.
- Walk, swim or cycle, as far as you can; some pain at first does no harm
- Warmth, or a change of place after half an hour of sitting
- Anti-inflammatory painkillers for a short time, if they suit you
- Exercise in a group or with a physiotherapist, if it lasts
- A talk about fear and stress, which can turn pain up
People with weak kidneys, a stomach ulcer, heart failure or pregnancy should ask first about painkillers.
Strong opioids are not advised for back pain: they help little and can harm.

# Why a scan rarely helps {why-no-scan}
At the age of 40 more than half of people without any pain have a worn disc on a scan.
So such a finding is more like grey hair than like an illness.
An early scan leads to more worry and more operations, and not to less pain.
Doctors use it when there are warning signs, or when an operation is being thought of.

# Moves for the back {back-exercises}
- Walk for ten minutes, three times a day
- On your back: one knee to the chest, hold for five breaths, change legs
- On your back with bent knees: lower both knees to one side, then to the other
- On hands and knees: back round, then flat, ten times
- Bridge: lift the hips, hold for three breaths, lower
Begin with five of each and add a few every week.
Stop a move that sends pain down the leg.

# When to get help
Go to an emergency room at once if you can not hold or pass water or stool, feel numb between the legs, or if a leg gets weaker.
See a doctor soon if there is fever, weight loss, cancer before, or a fall, or if it is worse at night.
Come too if it is no better after four to six weeks.
`,
};
