/** The door of `agencies`: who exists in a city, who receives what, who stands above whom. */
export type { Body, Region, ServiceWindow, Unit, Words } from './contract/index.ts'
export { buildDirectory, type CityData, type Directory, type Jurisdiction, type Oversight } from './domain/directory.ts'
