import { bmi } from './body.ts';
import type { Calculator } from './calculator.ts';
import { childDose } from './child.ts';
import { wellsLeg, wellsLung } from './clot.ts';
import { score2, score2op } from './heart.ts';
import { egfr } from './kidney.ts';
import { fib4, meld3 } from './liver.ts';
import { curb65 } from './lung.ts';
import { gad7, phq9 } from './mind.ts';
import { gestation } from './pregnancy.ts';
import { cha2ds2vasc, hasBled } from './rhythm.ts';

/** All calculators, in the order in which they are offered: body, kidneys, heart and vessels, liver, clots, lungs, mind, pregnancy, children. */
export const CALCULATORS: readonly Calculator[] = [
  bmi,
  egfr,
  score2,
  score2op,
  cha2ds2vasc,
  hasBled,
  fib4,
  meld3,
  wellsLung,
  wellsLeg,
  curb65,
  phq9,
  gad7,
  gestation,
  childDose,
];
