import { machine } from './machine';

console.log(`\n${machine()}`);
