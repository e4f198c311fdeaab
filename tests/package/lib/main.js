// Run by Node, Deno and Bun: imports the package by its name and prints what the consumer got, as JSON.
import * as wanxiang from 'wanxiang-jobs';
import { exercise } from './consumer.js';

console.log(JSON.stringify(await exercise(wanxiang)));
