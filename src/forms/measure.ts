/** Numbers of a layout, with the limits that the schema of a form set's file holds. */

/**
 * Rows or columns that a cell covers or a list keeps.
 * @asType integer
 * @minimum 0
 * @maximum 1000
 */
export type Count = number;

/**
 * A row or column from 0.
 * @asType integer
 * @minimum 0
 * @maximum 1000
 */
export type Position = number;

/**
 * Heights and sizes, as Excel allows them.
 * @minimum 0
 * @maximum 409
 */
export type Points = number;
