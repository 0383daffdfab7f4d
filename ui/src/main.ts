import { findBackend } from './backend'
import { start } from './desktop/start'

void findBackend().then(start)
