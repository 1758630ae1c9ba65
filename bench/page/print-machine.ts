import { machine } from './machine';

console.log(machine());
