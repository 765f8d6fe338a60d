import { communityIdOf } from '@careway/contracts';
import { ASTHMA } from './data/asthma.ts';
import { DEPRESSION } from './data/depression.ts';
import { HEART_FAILURE } from './data/heart-failure.ts';
import { HYPERTENSION } from './data/hypertension.ts';
import { PREGNANCY } from './data/pregnancy.ts';
import { TYPE_2_DIABETES } from './data/type-2-diabetes.ts';
import type { CommunityData, CommunityLanguage } from './community.shape.ts';
import { blocksOf } from '../post/markdown.ts';

/** Which communities there are: data, like the pathways whose plans they fit. */
export const COMMUNITIES: readonly CommunityData[] = [TYPE_2_DIABETES, HYPERTENSION, HEART_FAILURE, ASTHMA, PREGNANCY, DEPRESSION];

export const communityData = (code: string): CommunityData | undefined => COMMUNITIES.find((one) => one.code === code);

/** As it reads in one language. */
export const told = ({ code, pathways, name, about, explanations }: CommunityData, language: CommunityLanguage) => ({
  __typename: 'Community',
  place: communityIdOf(code),
  ...{ code, pathways, name: name[language], about: about[language] },
  explanations: explanations.map(({ title, text, sources, reviewedOn }) => ({
    ...{ title: title[language], body: blocksOf(text[language]), sources, reviewedOn },
  })),
});
