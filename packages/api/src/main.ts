import 'reflect-metadata';
import { startServer } from './start.js';

await startServer();
