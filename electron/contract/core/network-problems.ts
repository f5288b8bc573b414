export { networkProblems } from '../../../service/api/core/network-problems.ts';
