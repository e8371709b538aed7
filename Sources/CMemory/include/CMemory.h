#pragma once

// Nothing to call: a program that links this zeroes the memory it frees.
