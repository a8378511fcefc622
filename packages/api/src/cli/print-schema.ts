import 'reflect-metadata';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from '../graphql/schema.js';

process.stdout.write(`${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`);
