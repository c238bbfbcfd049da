import type pg from 'pg'
import { createPool } from '#platform/database/connection.ts'
import { valueTypes } from './tx.ts'

/** The connections on which requests run: values come back in the API's shapes, and queries follow each other without waiting. */
export const sitePool = (settings: pg.ClientConfig, max: number): pg.Pool =>
  createPool({ ...settings, max, types: valueTypes })
