package org.hashar.api.intake;

/** What a column of a file can hold. */
public enum ImportField {
    FAMILY,
    GIVEN,
    PATRONYMIC,
    SEX,
    BIRTH_DATE,
    BIRTH_YEAR,
    /** What the person does for a living. */
    OCCUPATION,
    /** The person's number in the file; rows with the same number are memberships of one person. */
    PERSON_KEY,
    /** The number of the person's mother in the file; only compared. */
    MOTHER_KEY,
    /** One of the person's telephones, or several with semicolons between. */
    PHONE,
    /** The number of a document; the column says of which type. */
    IDENTIFIER,
    /** The household's number in the file; rows with the same number, which stand one below the other, are one household. */
    HOUSEHOLD_KEY,
    /** Since when what the row says of the household holds: the day of the survey for example. */
    HOUSEHOLD_FROM,
    /** Street and house. */
    ADDRESS,
    /** How the person is related to the head of the household, as a code or a word for it. */
    RELATION,
    /** The person's number in the household; without it {@link #PERSON_KEY} is that too. */
    MEMBER_KEY,
    /** The number in the household of who looks after the person. */
    IN_CARE_OF_KEY,
    /** Land that the household uses, told in the row of its head. The column says in which unit it is, or {@link #AREA_UNIT} does. */
    AREA,
    /** Unit of the area: a code or a word for it. */
    AREA_UNIT,
    /** By what right the household uses the land: a code or a word for it. */
    TENURE,
    /** What migration made of the household, told in the row of any of its members: a code or a word for it. */
    FAMILY_STATUS,
    /** Since when that is so. */
    FAMILY_STATUS_FROM,
    /** The first day on which it is so no longer; empty while it goes on. */
    FAMILY_STATUS_TO,
    /** The country in which the person is for work: a code of ISO 3166-1, or the country's name. */
    MIGRATION_DESTINATION,
    /** What kind of absence: a code or a word for it. */
    MIGRATION_KIND,
    /** First day away. */
    MIGRATION_FROM,
    /** First day back; empty while the person is away. */
    MIGRATION_TO,
    /** Why the person came back: a code or a word for it; empty while the person is away, or when not told. */
    MIGRATION_RETURN_REASON,
    /** All that the person received from migrants in the month. The column says of which currency it is as its type, or {@link #CURRENCY} does. */
    AMOUNT,
    /** Code of the currency of the amount. */
    CURRENCY,
    /** The month in which the amount came: 2011-05, 05.2011, or a day in it. */
    MONTH,
    /** The first day from which nothing comes from migrants any more. */
    REMITTANCE_CEASED_FROM,
    /** Why nothing comes any more: a code or a word for it; empty when not told. */
    REMITTANCE_CEASED_REASON,
    /** Any code of the place. */
    TERRITORY_CODE,
    /** A name of the place; told apart from others of that name by the places above. */
    TERRITORY_NAME,
    /** Name or code of a place above; any number of columns. */
    TERRITORY_PARENT,
    GROUP_NAME,
    /** One of the country's group types. */
    GROUP_TYPE,
    GROUP_FORMED_ON,
    MEMBER_FROM,
    MEMBER_TO,
    /** A role held since the person is a member. */
    ROLE,
    LATITUDE,
    LONGITUDE
}
