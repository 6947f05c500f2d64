<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CasePaper</name>
    <message numerus="yes">
        <source>%n place(s) marked {blank} to be filled in by you</source>
        <translation>
            <numerusform>%n place marked {blank} to be filled in by you</numerusform>
            <numerusform>%n places marked {blank} to be filled in by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesTab</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message numerus="yes">
        <source>%n categories</source>
        <translation>
            <numerusform>%n category</numerusform>
            <numerusform>%n categories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose an account for %n rows first.</source>
        <translation>
            <numerusform>Choose an account for %n row first.</numerusform>
            <numerusform>Choose an account for %n rows first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n entries</source>
        <translation>
            <numerusform>Add %n entry</numerusform>
            <numerusform>Add %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoanForm</name>
    <message numerus="yes">
        <source>%n was or were due before today</source>
        <translation>
            <numerusform>%n was due before today</numerusform>
            <numerusform>%n were due before today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message numerus="yes">
        <source>owed in all · %n loan(s)</source>
        <translation>
            <numerusform>owed in all · %n loan</numerusform>
            <numerusform>owed in all · %n loans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message numerus="yes">
        <source>%n payment(s) overdue</source>
        <translation>
            <numerusform>%n payment overdue</numerusform>
            <numerusform>%n payments overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) coming up</source>
        <translation>
            <numerusform>%n payment coming up</numerusform>
            <numerusform>%n payments coming up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message numerus="yes">
        <source>%n rows selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
</context>
</TS>
