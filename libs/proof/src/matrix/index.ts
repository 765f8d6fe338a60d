export { type Actor, type ActorName, ACTORS } from './cast.ts';
export { type Finding, Matrix, type Question } from './matrix.ts';
export { PLANTED, type Planted } from './planted.ts';
export { rulesOf } from './rules.ts';
export { drawn } from './sample.ts';
export { type MatrixScene, openMatrixScene } from './scene.ts';
