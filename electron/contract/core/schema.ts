/** The IPC contract speaks the schema language of the HTTP contract. */
export * from '../../../service/api/core/schema.ts';
