import type { DirectoryData } from '../../services/directory/directory-data';
import { loadSampleDirectories, mergeDirectories } from '../samples/load-sample-directories';
import district from './district-office.json';

/** The sample offices, and a district that issues plans: a plan of the province asks it for one of its own. */
export function demonstrationDirectory(): DirectoryData {
  return mergeDirectories({ samples: loadSampleDirectories(), 'district-office.json': district });
}
