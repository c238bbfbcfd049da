import Type from 'typebox'
import { command } from '#platform/operations/operation.ts'
import {
  LibraryNeed,
  LibraryNeedChange,
  LifeArea,
  LifeAreaChange,
  NewLibraryNeed,
  NewLifeArea,
} from './life-area.ts'
import { Id, Version } from './shapes.ts'

const use = Type.Object({ id: Id, version: Version, isUsed: Type.Boolean() })

/** What the house decides about areas of life and about the library of needs. */
export const needsPolicyApi = {
  addArea: command('needs.add-area', '/needs/areas', { input: NewLifeArea, output: LifeArea }),
  changeArea: command('needs.change-area', '/needs/areas/:id', { input: LifeAreaChange, output: LifeArea }),
  useArea: command('needs.use-area', '/needs/areas/:id/use', { input: use, output: LifeArea }),
  addLibraryNeed: command('needs.add-library-need', '/needs/library', {
    input: NewLibraryNeed,
    output: LibraryNeed,
  }),
  changeLibraryNeed: command('needs.change-library-need', '/needs/library/:id', {
    input: LibraryNeedChange,
    output: LibraryNeed,
  }),
  useLibraryNeed: command('needs.use-library-need', '/needs/library/:id/use', {
    input: use,
    output: LibraryNeed,
  }),
}
