// Before every test of a page: nothing is left of the one before it.
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
