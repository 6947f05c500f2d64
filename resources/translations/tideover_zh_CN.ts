<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Tideover</source>
        <translation>关于渡过</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Your household stays on this computer. Tideover sends nothing anywhere and has no account.</source>
        <translation>你家的数据只保存在这台电脑上。渡过不会向任何地方发送数据，也不需要注册账号。</translation>
    </message>
    <message>
        <source>Licences of Tideover and of what it is built on</source>
        <translation>渡过及所用组件的许可证</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Change account</source>
        <translation>修改账户</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>Since the &amp;beginning of</source>
        <translation>从这一天起(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Statement day of the month</source>
        <translation>每月账单日(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Due day of the month</source>
        <translation>每月还款日(&amp;D)</translation>
    </message>
    <message>
        <source>Credit &amp;limit</source>
        <translation>信用额度(&amp;L)</translation>
    </message>
    <message>
        <source>may stay empty; with it you see how much of the card is used</source>
        <translation>可以不填；填了就能看到用掉了多少额度</translation>
    </message>
    <message>
        <source>&amp;Opening balance</source>
        <translation>期初余额(&amp;O)</translation>
    </message>
    <message>
        <source>What is owed, with a minus: -420.00</source>
        <translation>欠款请加负号：-420.00</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>There today</source>
        <translation>今天有多少</translation>
    </message>
    <message>
        <source>which bank, e.g. CMB</source>
        <translation>哪家银行，例如招商银行</translation>
    </message>
    <message>
        <source>e.g. Yu&apos;e Bao, WeChat</source>
        <translation>例如余额宝、微信零钱</translation>
    </message>
</context>
<context>
    <name>AccountsForm</name>
    <message>
        <source>“{account}” is</source>
        <translation>“{account}”是</translation>
    </message>
    <message>
        <source>This file is of</source>
        <translation>这个文件属于</translation>
    </message>
    <message>
        <source>A new account</source>
        <translation>新账户</translation>
    </message>
    <message>
        <source>Choose an account…</source>
        <translation>选择账户…</translation>
    </message>
    <message>
        <source>not an account of mine</source>
        <translation>不是我的账户</translation>
    </message>
    <message>
        <source>Balance today</source>
        <translation>今天的余额</translation>
    </message>
    <message>
        <source>Kind of the new account</source>
        <translation>新账户的类型</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账户…</translation>
    </message>
    <message>
        <source>Change, close or delete the account</source>
        <translation>修改、停用或删除账户</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>All accounts, {total} in total</source>
        <translation>全部账户，合计 {total}</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账户</translation>
    </message>
    <message>
        <source>{account} (closed)</source>
        <translation>{account}（已停用）</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>Affordability</name>
    <message>
        <source>Without a category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>comes again, {percent}% of it certain as you answered</source>
        <extracomment>{percent} is a whole percent</extracomment>
        <translation>周期收入，按您的回答其中 {percent}% 是有把握的</translation>
    </message>
    <message>
        <source>comes again, on average of twelve months</source>
        <translation>固定收支，按十二个月平均</translation>
    </message>
    <message>
        <source>planned this month, beside what comes again</source>
        <translation>本月预算，固定收支之外的部分</translation>
    </message>
    <message>
        <source>spent on average of {count} months, beside what comes again</source>
        <translation>近 {count} 个月的平均支出，固定收支之外的部分</translation>
    </message>
    <message>
        <source>Nothing can be offered: necessary costs exceed certain income by {missing} a month</source>
        <translation>目前拿不出还款：必要开支每月比确定收入多 {missing}</translation>
    </message>
    <message>
        <source>Nothing can be offered: necessary costs take it all</source>
        <translation>目前拿不出还款：必要开支用完了全部确定收入</translation>
    </message>
    <message>
        <source>No open loan of {lender} is in the book</source>
        <translation>账本里没有{lender}的未结清借款</translation>
    </message>
    <message>
        <source>{amount} a month is this lender&apos;s share</source>
        <translation>每月可还这家 {amount}</translation>
    </message>
    <message>
        <source>Certain income {earned} less necessary costs {needed} leaves {left} a month for all lenders together.</source>
        <translation>确定收入 {earned} 减去必要开支 {needed}，每月剩 {left} 可还给所有债权人。</translation>
    </message>
    <message>
        <source>{owed} of {all} is owed to this lender: that share of it is {share}.</source>
        <translation>欠款共 {all}，其中欠这家 {owed}：按比例分得 {share}。</translation>
    </message>
    <message>
        <source>Paying every other lender {others} a month as agreed would leave nothing for this one: {missing} would be missing.</source>
        <translation>如果其他各家都按约定每月还 {others}，就没有钱还这家了：还差 {missing}。</translation>
    </message>
    <message>
        <source>Paying every other lender {others} a month as agreed would leave {rest} for this one.</source>
        <translation>如果其他各家都按约定每月还 {others}，还剩 {rest} 可还这家。</translation>
    </message>
    <message>
        <source>As agreed, this lender asks for {asked} a month.</source>
        <translation>按约定，这家每月要还 {asked}。</translation>
    </message>
</context>
<context>
    <name>AgainCard</name>
    <message>
        <source>When life differs</source>
        <translation>情况有变时</translation>
    </message>
    <message>
        <source>A new plan begins with what is owed today and pays as you chose under “Paying off”. The plan you follow stays until you take the new one.</source>
        <translation>新方案从今天所欠开始，按你在“还清”里的选择来还。在你采用新方案之前，现在的方案保持不变。</translation>
    </message>
    <message>
        <source>Plan again from today</source>
        <translation>从今天起重新安排</translation>
    </message>
    <message>
        <source>Follow the new plan</source>
        <translation>改按新方案还款</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>不再执行</translation>
    </message>
</context>
<context>
    <name>AgainstPlanCard</name>
    <message>
        <source>Why it differs:</source>
        <translation>为什么不同：</translation>
    </message>
    <message>
        <source>Each loan against the plan</source>
        <translation>每笔借款与方案对照</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Planned paid</source>
        <translation>方案应已还</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Planned left</source>
        <translation>方案剩余</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>实际剩余</translation>
    </message>
    <message>
        <source>Against the plan</source>
        <translation>与方案相比</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>ApplyScenarioDialog</name>
    <message>
        <source>Apply “{name}”</source>
        <translation>应用“{name}”</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Your book is changed so that this is so from now on:</source>
        <translation>账本会照此更改，从现在起：</translation>
    </message>
    <message>
        <source>The scenario is taken off the list, because it is real then. One undo takes all of it back.</source>
        <translation>应用之后情景就成了现实，会从列表中移除。撤销一次即可全部恢复。</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>When Tideover was closed</source>
        <translation>关闭渡过时</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入之前</translation>
    </message>
    <message>
        <source>Before an update of the file</source>
        <translation>升级数据文件之前</translation>
    </message>
    <message>
        <source>Before a backup was restored</source>
        <translation>恢复备份之前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>After the encryption was changed</source>
        <translation>加密方式改变之后</translation>
    </message>
</context>
<context>
    <name>BestPlan</name>
    <message>
        <source>Proven: no plan costs less than {cost} in interest and fees.</source>
        <translation>已证明：任何方案的利息和费用都不会少于 {cost}。</translation>
    </message>
    <message>
        <source>Proven: no plan can cost less than {least} in interest and fees. This one costs {cost}: at most {gap} more.</source>
        <translation>已证明：任何方案的利息和费用都不会少于 {least}。这个方案是 {cost}，最多只多 {gap}。</translation>
    </message>
    <message>
        <source>Pay what is due. Paying more has no room here, or saves nothing.</source>
        <translation>按期还款即可：再多还，要么钱不够，要么省不了钱。</translation>
    </message>
    <message>
        <source>Do this in {month}:</source>
        <translation>{month}这样还：</translation>
    </message>
    <message>
        <source>Pay {amount} to {loan} ahead of time.</source>
        <translation>提前还{loan} {amount}。</translation>
    </message>
    <message>
        <source>Pay {amount} to {loan} on top of the {due} that are due.</source>
        <translation>{loan}除了当期的 {due}，再多还 {amount}。</translation>
    </message>
    <message>
        <source>{strategy}: never ends</source>
        <translation>{strategy}：永远还不完</translation>
    </message>
    <message>
        <source>{strategy}: costs the same</source>
        <translation>{strategy}：一样多</translation>
    </message>
    <message>
        <source>{strategy}: {amount} more</source>
        <translation>{strategy}：多花 {amount}</translation>
    </message>
    <message>
        <source>Paid as they are due in every plan that was compared: {loans}. Paying them early saves nothing, or what it saves cannot be told.</source>
        <translation>以下借款在所有比较的方案里都按期还：{loans}。提前还它们省不了钱，或者无法算出能省多少。</translation>
    </message>
</context>
<context>
    <name>BestPlanCard</name>
    <message>
        <source>The cheapest plan</source>
        <translation>最省钱的方案</translation>
    </message>
    <message>
        <source>Show it in the picture</source>
        <translation>在图里看</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>正在寻找…</translation>
    </message>
    <message>
        <source>Still looking for a better one…</source>
        <translation>还在寻找更好的…</translation>
    </message>
    <message>
        <source>What another way costs. {prices}</source>
        <extracomment>{prices} is a list such as &quot;Snowball: ¥120 more&quot;</extracomment>
        <translation>换一种还法的代价。{prices}</translation>
    </message>
</context>
<context>
    <name>BillDialog</name>
    <message>
        <source>The lender&apos;s bill</source>
        <translation>出借方账单</translation>
    </message>
    <message>
        <source>{loan}: what the lender says you owe at the end of the day. Leave empty what the bill does not state.</source>
        <extracomment>{loan} is a name</extracomment>
        <translation>{loan}：出借方说你在当天结束时欠多少。账单没写的项目请留空。</translation>
    </message>
    <message>
        <source>Stated &amp;on</source>
        <translation>账单日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>May it be carried on (revolve)?</source>
        <translation>可以循环吗？</translation>
    </message>
    <message>
        <source>Cleared by the minimum payment?</source>
        <translation>还最低还款额即算还清吗？</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Fill in from a record (JSON)…</source>
        <translation>从记录文件填写（JSON）…</translation>
    </message>
    <message>
        <source>The lender&apos;s record</source>
        <translation>出借方的记录</translation>
    </message>
    <message>
        <source>Records (*.json *.txt)</source>
        <translation>记录 (*.json *.txt)</translation>
    </message>
</context>
<context>
    <name>BillTable</name>
    <message>
        <source>What the lender states</source>
        <translation>出借方给出的数字</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The lender says</source>
        <translation>出借方</translation>
    </message>
    <message>
        <source>Tideover counts</source>
        <translation>本软件</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不作对照</translation>
    </message>
</context>
<context>
    <name>Bills</name>
    <message>
        <source>Billed principal that may revolve</source>
        <translation>已出账本金（可循环）</translation>
    </message>
    <message>
        <source>Billed principal that may not revolve</source>
        <translation>已出账本金（不可循环）</translation>
    </message>
    <message>
        <source>Billed fee</source>
        <translation>已出账手续费</translation>
    </message>
    <message>
        <source>Billed interest</source>
        <translation>已出账利息</translation>
    </message>
    <message>
        <source>Next bill: principal that may revolve</source>
        <translation>下期本金（可循环）</translation>
    </message>
    <message>
        <source>Next bill: principal that may not revolve</source>
        <translation>下期本金（不可循环）</translation>
    </message>
    <message>
        <source>Next bill: fee</source>
        <translation>下期手续费</translation>
    </message>
    <message>
        <source>Next bill: interest</source>
        <translation>下期利息</translation>
    </message>
    <message>
        <source>Later principal</source>
        <translation>以后各期本金</translation>
    </message>
    <message>
        <source>Overdue principal</source>
        <translation>逾期本金</translation>
    </message>
    <message>
        <source>Overdue interest</source>
        <translation>逾期利息</translation>
    </message>
    <message>
        <source>Overdue fee</source>
        <translation>逾期手续费</translation>
    </message>
    <message>
        <source>Penalty on principal</source>
        <translation>本金罚息</translation>
    </message>
    <message>
        <source>Penalty on fees</source>
        <translation>手续费罚息</translation>
    </message>
    <message>
        <source>Fee for paying early</source>
        <translation>提前还款手续费</translation>
    </message>
    <message>
        <source>Fee for paying early, after a discount</source>
        <translation>提前还款手续费（优惠后）</translation>
    </message>
    <message>
        <source>Interest of revolving</source>
        <translation>循环利息</translation>
    </message>
    <message>
        <source>Principal in all, as the lender sums it</source>
        <translation>本金合计（出借方口径）</translation>
    </message>
    <message>
        <source>Interest in all, as the lender sums it</source>
        <translation>利息合计（出借方口径）</translation>
    </message>
    <message>
        <source>To pay, as the lender sums it</source>
        <translation>应还合计（出借方口径）</translation>
    </message>
    <message>
        <source>Billed principal</source>
        <translation>已出账本金</translation>
    </message>
    <message>
        <source>Next bill: principal</source>
        <translation>下期本金</translation>
    </message>
    <message>
        <source>Overdue fee, late fee included</source>
        <translation>逾期手续费（含违约金）</translation>
    </message>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>This bill states nothing that Tideover counts</source>
        <translation>这份账单没有可供对照的项目</translation>
    </message>
    <message>
        <source>The lender and Tideover agree to the cent</source>
        <translation>出借方与本软件分毫不差</translation>
    </message>
    <message>
        <source>The lender and Tideover differ in {count} of {all} parts</source>
        <translation>{all} 项中有 {count} 项与出借方不一致</translation>
    </message>
    <message>
        <source>{part}: the lender says {stated}, Tideover counts {counted}.</source>
        <translation>{part}：出借方说 {stated}，本软件算出 {counted}。</translation>
    </message>
    <message>
        <source>The bill may be carried on.</source>
        <translation>账单可以循环。</translation>
    </message>
    <message>
        <source>The bill may not be carried on.</source>
        <translation>账单不可循环。</translation>
    </message>
    <message>
        <source>It counts as cleared by the minimum payment.</source>
        <translation>还最低还款额即视为已还清。</translation>
    </message>
    <message>
        <source>Bill of {day}</source>
        <translation>{day} 的账单</translation>
    </message>
</context>
<context>
    <name>Book</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>尚未发生</translation>
    </message>
    <message>
        <source>What {account} held after this entry</source>
        <translation>这笔流水之后 {account} 的余额</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>to {account}</source>
        <translation>转到 {account}</translation>
    </message>
    <message>
        <source>from {account}</source>
        <translation>来自 {account}</translation>
    </message>
    <message>
        <source>Split: {categories}</source>
        <translation>拆分：{categories}</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>repays {loan}</source>
        <translation>归还 {loan}</translation>
    </message>
    <message>
        <source>{entries} · in {money_in} · out {money_out}</source>
        <translation>{entries} · 收入 {money_in} · 支出 {money_out}</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Bill on day {statement}, due on day {due}</source>
        <translation>每月 {statement} 日出账单，{due} 日还款</translation>
    </message>
    <message>
        <source>{payee}: {amount} comes in. {rule}, from {first}.</source>
        <translation>{payee}：收入 {amount}。{rule}，从 {first} 开始。</translation>
    </message>
    <message>
        <source>{payee}: {amount} goes out. {rule}, from {first}.</source>
        <translation>{payee}：支出 {amount}。{rule}，从 {first} 开始。</translation>
    </message>
    <message>
        <source>The last one is on {last} at the latest.</source>
        <translation>最迟到 {last} 为止。</translation>
    </message>
    <message>
        <source>On a weekend or public holiday: {shift}.</source>
        <translation>遇到周末或法定节假日：{shift}。</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>no payee</source>
        <translation>未填对方</translation>
    </message>
    <message>
        <source>{loan}, instalment {number}</source>
        <translation>{loan} 第 {number} 期</translation>
    </message>
    <message>
        <source>{payee} (already entered)</source>
        <translation>{payee}（已记账）</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>weekend that is worked</source>
        <translation>调休上班</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Entries</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>周期收支</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>搜索（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search entries</source>
        <translation>搜索流水</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Which days are shown</source>
        <translation>显示哪段时间</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import a bill or statement; you can also drop it here</source>
        <translation>导入账单或对账单，也可以直接拖到这里</translation>
    </message>
    <message>
        <source>Import a bill or statement</source>
        <translation>导入账单或对账单</translation>
    </message>
    <message>
        <source>Bills and statements (*.csv *.txt)</source>
        <translation>账单和对账单 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>BorrowPart</name>
    <message>
        <source>One of the fields cannot be read yet.</source>
        <translation>还有一栏看不懂。</translation>
    </message>
    <message>
        <source>Paste an offer at the left: here it is said what it really costs, which months it would turn, how much would be safe, and what else you could do. Nothing is added.</source>
        <translation>把对方的报价贴在左边：这里会说明它真正的成本、会让哪些月份变紧、借多少才安全，以及还有什么别的办法。不会添加任何东西。</translation>
    </message>
</context>
<context>
    <name>Borrowing</name>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>kept back</source>
        <translation>先扣</translation>
    </message>
    <message>
        <source>how it is paid back</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>how long</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>one-off fee</source>
        <translation>一次性费用</translation>
    </message>
    <message>
        <source>due day</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Equal instalments</source>
        <translation>等额本息</translation>
    </message>
    <message>
        <source>Equal principal</source>
        <translation>等额本金</translation>
    </message>
    <message>
        <source>Interest first, principal at the end</source>
        <translation>先息后本</translation>
    </message>
    <message>
        <source>Fixed fee on the original amount</source>
        <translation>等本等息（按原始本金收费）</translation>
    </message>
    <message>
        <source>All at once at the end</source>
        <translation>到期一次还清</translation>
    </message>
    <message>
        <source>It is spent at once</source>
        <translation>马上花掉</translation>
    </message>
    <message>
        <source>It stays to pay what is due</source>
        <translation>留着还到期的账</translation>
    </message>
    <message>
        <source>Paid back in equal instalments, interest on what is left.</source>
        <translation>按等额本息还，利息按剩余本金算。</translation>
    </message>
    <message>
        <source>The fee is on the original amount in every month.</source>
        <translation>每期手续费都按原始金额收。</translation>
    </message>
    <message>
        <source>All is paid back at once at the end.</source>
        <translation>到期一次还清。</translation>
    </message>
    <message>
        <source>The rate is for a year.</source>
        <translation>利率是年利率。</translation>
    </message>
    <message>
        <source>No fee: the offer says nothing of fees. Ask the lender.</source>
        <translation>没有手续费：报价里没提，请问清楚。</translation>
    </message>
    <message>
        <source>The coupon is for the first instalment only.</source>
        <translation>优惠券只用于首期。</translation>
    </message>
    <message>
        <source>What is handed out is all that is borrowed.</source>
        <translation>到手的钱就是借的全部。</translation>
    </message>
    <message>
        <source>Something is kept back, but not said how much: type it below.</source>
        <translation>会先扣一笔钱，但没说扣多少：请在下面填写。</translation>
    </message>
    <message>
        <source>The number without a name is the amount.</source>
        <translation>没说明的那个数字是借款金额。</translation>
    </message>
    <message>
        <source>The rate does not lead to this payment. The payment is what counts.</source>
        <translation>按这个利率算不出这个月供，以月供为准。</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>{part}: “{words}”</source>
        <translation>{part}：“{words}”</translation>
    </message>
    <message>
        <source>Understood: {parts}</source>
        <translation>读懂的：{parts}</translation>
    </message>
    <message>
        <source>Not understood, so not counted: {words}</source>
        <translation>没读懂、也没计算的：{words}</translation>
    </message>
    <message>
        <source>Taken to be so, please check: {assumptions}</source>
        <translation>暂且这样理解，请核对：{assumptions}</translation>
    </message>
    <message>
        <source>With this offer {month} falls short.</source>
        <translation>借了这笔钱，{month}会不够。</translation>
    </message>
    <message>
        <source>With this offer {count} months fall short, first {month}.</source>
        <translation>借了这笔钱，有 {count} 个月会不够，最早是{month}。</translation>
    </message>
    <message>
        <source>{month} is short already, and this offer does not change that.</source>
        <translation>{month}本来就不够，这笔钱改变不了。</translation>
    </message>
    <message>
        <source>With this money no month is short; without it {month} is.</source>
        <translation>有了这笔钱，每个月都够；没有它，{month}不够。</translation>
    </message>
    <message>
        <source>With this offer {month} gets tight.</source>
        <translation>借了这笔钱，{month}会偏紧。</translation>
    </message>
    <message>
        <source>No month falls short, but {count} get tight, first {month}.</source>
        <translation>没有哪个月不够，但有 {count} 个月会偏紧，最早是{month}。</translation>
    </message>
    <message>
        <source>No month looks worse with this offer.</source>
        <translation>借了这笔钱，没有哪个月变差。</translation>
    </message>
    <message>
        <source>You get {received} and pay {repaid} back by {day}: {cost} more than you got.</source>
        <translation>到手 {received}，到{day}一共还 {repaid}：比到手的多 {cost}。</translation>
    </message>
    <message>
        <source>{month}: {before} → {after}, lowest {lowest}</source>
        <translation>{month}：{before} → {after}，最低 {lowest}</translation>
    </message>
    <message>
        <source>{sentence}. {missed}</source>
        <translation>{sentence}。{missed}</translation>
    </message>
    <message>
        <source>On {day} {amount} are missing for {name}.</source>
        <translation>{day}还{name}差 {amount}。</translation>
    </message>
    <message>
        <source>this loan</source>
        <translation>这笔借款</translation>
    </message>
    <message>
        <source>No amount is safe: {month} falls short already. See what would help on the page Outlook.</source>
        <translation>借多少都不安全：{month}本来就不够。看看“总览”里有什么对策。</translation>
    </message>
    <message>
        <source>No amount is safe: even {step} turns a month short.</source>
        <translation>借多少都不安全：哪怕借 {step}，也有一个月会不够。</translation>
    </message>
    <message>
        <source>Up to {safe} no month falls short; {more} would be too much.</source>
        <translation>借到 {safe} 为止，没有哪个月不够；借 {more} 就太多了。</translation>
    </message>
    <message>
        <source>With the amount asked no month falls short.</source>
        <translation>按这个金额，没有哪个月不够。</translation>
    </message>
    <message>
        <source>No month falls short up to {safe}, and beyond.</source>
        <translation>借到 {safe} 甚至更多，也没有哪个月不够。</translation>
    </message>
    <message>
        <source>Months fall short above {safe}. That is a limit, not a reason to borrow.</source>
        <translation>超过 {safe} 就有月份不够。这是上限，不是借钱的理由。</translation>
    </message>
    <message>
        <source>Day {day} of the month is a good due day for it.</source>
        <translation>每月 {day} 日还款就很合适。</translation>
    </message>
    <message>
        <source>The best due day is the {day}. (asked: the {asked}.) With it: {effect}</source>
        <translation>最好的还款日是每月 {day} 日（现在是 {asked} 日）。改了以后：{effect}</translation>
    </message>
    <message>
        <source>short months: {count}, first {month}</source>
        <translation>不够的月份：{count} 个，最早{month}</translation>
    </message>
    <message>
        <source>no month short, tight months: {count}</source>
        <translation>没有不够的月份，偏紧的月份：{count} 个</translation>
    </message>
    <message>
        <source>every month safe</source>
        <translation>每个月都安全</translation>
    </message>
    <message>
        <source>Do not borrow</source>
        <translation>不借</translation>
    </message>
    <message>
        <source>Wait {weeks} weeks and pay the {amount} yourself on {day}</source>
        <translation>等 {weeks} 周，{day}用自己的钱付 {amount}</translation>
    </message>
    <message>
        <source>Borrow only {amount}</source>
        <translation>只借 {amount}</translation>
    </message>
    <message>
        <source>The same amount at the rate of {line}, if it lends to you again</source>
        <translation>同样的金额，按“{line}”的利率借（如果它还肯借）</translation>
    </message>
    <message>
        <source>Wait {weeks} weeks, until after the next pay: {day}</source>
        <translation>等 {weeks} 周，发工资以后再借：{day}</translation>
    </message>
    <message>
        <source>{effect} · costs nothing</source>
        <translation>{effect} · 不花钱</translation>
    </message>
    <message>
        <source>{effect} · costs {cost}</source>
        <translation>{effect} · 成本 {cost}</translation>
    </message>
    <message>
        <source>{deed}: {effect}</source>
        <translation>{deed}：{effect}</translation>
    </message>
    <message>
        <source>{name}: nominal {nominal}, effective {effective}, real days {dated}</source>
        <translation>{name}：名义 {nominal}，实际 {effective}，按实际天数 {dated}</translation>
    </message>
    <message>
        <source>cheaper than the offer</source>
        <translation>比这个报价便宜</translation>
    </message>
    <message>
        <source>Is it needed, and now?</source>
        <translation>真的需要吗，非现在不可吗？</translation>
    </message>
    <message>
        <source>Will it bring income?</source>
        <translation>它能带来收入吗？</translation>
    </message>
    <message>
        <source>From what will it be paid back?</source>
        <translation>打算拿什么来还？</translation>
    </message>
</context>
<context>
    <name>Budget</name>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Loan instalments</source>
        <translation>借款分期</translation>
    </message>
    <message>
        <source>Borrowed (not income)</source>
        <translation>借入（不算收入）</translation>
    </message>
    <message>
        <source>Left of the month</source>
        <translation>本月结余</translation>
    </message>
    <message>
        <source>{category} (hidden)</source>
        <translation>{category}（已隐藏）</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Planned {amount}</source>
        <translation>计划 {amount}</translation>
    </message>
    <message>
        <source>Expected {amount}</source>
        <translation>预计 {amount}</translation>
    </message>
    <message>
        <source>Came in {amount}</source>
        <translation>已收入 {amount}</translation>
    </message>
    <message>
        <source>So far {amount}</source>
        <translation>已发生 {amount}</translation>
    </message>
    <message>
        <source>Recurring items bring {amount}: counted without a plan</source>
        <translation>周期收支 {amount}：不填计划也会算上</translation>
    </message>
    <message>
        <source>Recurring items bring {amount} of it: the larger one counts, never both</source>
        <translation>其中周期收支 {amount}：只算较大的一个，不会重复计算</translation>
    </message>
    <message>
        <source>Difference {amount}</source>
        <translation>相差 {amount}</translation>
    </message>
    <message>
        <source>{amount} more than expected</source>
        <translation>比预计多 {amount}</translation>
    </message>
    <message>
        <source>{amount} still to come</source>
        <translation>还有 {amount} 未到</translation>
    </message>
    <message>
        <source>{amount} over the plan</source>
        <translation>超出计划 {amount}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>还剩 {amount}</translation>
    </message>
    <message>
        <source>{actual} of {expected}</source>
        <translation>{actual} / {expected}</translation>
    </message>
</context>
<context>
    <name>BudgetDelegate</name>
    <message>
        <source>Planned amount</source>
        <translation>计划金额</translation>
    </message>
</context>
<context>
    <name>BudgetGridView</name>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Budget by category and month</source>
        <translation>按分类和月份的预算</translation>
    </message>
</context>
<context>
    <name>BudgetPage</name>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Plan the months after like the selected cells (Ctrl+R)</source>
        <translation>把选中单元格的计划填到之后的月份（Ctrl+R）</translation>
    </message>
    <message>
        <source>Add category…</source>
        <translation>添加分类…</translation>
    </message>
    <message>
        <source>What can be done with the category</source>
        <translation>对这个分类的操作</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show hidden categories</source>
        <translation>显示隐藏的分类</translation>
    </message>
    <message>
        <source>Nothing to plan yet</source>
        <translation>还没有可以计划的内容</translation>
    </message>
    <message>
        <source>A budget needs categories: what money comes from, and what it goes to.</source>
        <translation>预算需要分类：钱从哪里来，花到哪里去。</translation>
    </message>
    <message>
        <source>Copy the month before</source>
        <translation>复制上个月</translation>
    </message>
    <message>
        <source>Plan {month} like {before}</source>
        <translation>按 {before} 计划 {month}</translation>
    </message>
    <message>
        <source>Type to plan · Enter down, Tab right · Ctrl+R fills right · Delete clears · (brackets): recurring items, counted without a plan</source>
        <translation>直接输入即可计划 · 回车向下，Tab 向右 · Ctrl+R 向右填充 · Delete 清除 · （括号）：周期收支，不填计划也会算上</translation>
    </message>
    <message>
        <source>Nothing to copy: {month} has the same plan or none.</source>
        <translation>没有可复制的内容：{month} 的计划相同或为空。</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>重新显示</translation>
    </message>
</context>
<context>
    <name>BulletFields</name>
    <message>
        <source>Principal and interest are d&amp;ue on</source>
        <translation>本息到期日(&amp;U)</translation>
    </message>
    <message>
        <source>How interest is counted</source>
        <translation>计息方式</translation>
    </message>
</context>
<context>
    <name>CaseClaims</name>
    <message>
        <source>Which loan</source>
        <translation>哪笔借款</translation>
    </message>
    <message>
        <source>Enter what the lender states…</source>
        <translation>录入对方给出的金额…</translation>
    </message>
    <message>
        <source>Counted today</source>
        <translation>截至今天的计算结果</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>No open loan of this lender is in the book. Check the lender&apos;s name.</source>
        <translation>账本里没有这家的未结清借款。请检查机构名称。</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>The file of a lender</source>
        <translation>协商档案</translation>
    </message>
    <message>
        <source>&amp;Lender</source>
        <translation>机构(&amp;L)</translation>
    </message>
    <message>
        <source>As in your loans: the file finds them by this name.</source>
        <translation>请与借款里的机构名称一致，档案按名称找到借款。</translation>
    </message>
    <message>
        <source>&amp;Opened on</source>
        <translation>建档日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Closed on (optional)</source>
        <translation>结束日期（可不填）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>CaseFile</name>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Said or written</source>
        <translation>说了什么、写了什么</translation>
    </message>
    <message>
        <source>Nothing is noted yet. Note every talk on the day it was: who, what, and when.</source>
        <translation>还没有记录。每次沟通当天就记下来：谁、说了什么、什么时候。</translation>
    </message>
    <message>
        <source>Note what happened…</source>
        <translation>记一笔…</translation>
    </message>
    <message>
        <source>Put an agreement into the contract…</source>
        <translation>把协议写进合同…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Save the document…</source>
        <translation>另存文件…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>另存文件</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}</source>
        <translation>无法写入“{file}”：{reason}</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已保存为“{file}”。</translation>
    </message>
    <message>
        <source>It was kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>It is still open</source>
        <translation>尚未兑现</translation>
    </message>
</context>
<context>
    <name>CaseOffer</name>
    <message>
        <source>Income and costs of an average month</source>
        <translation>平均每月的收入和开支</translation>
    </message>
    <message>
        <source>Income and costs</source>
        <translation>收入和开支</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What is owed to whom</source>
        <translation>欠各家多少</translation>
    </message>
    <message>
        <source>Loan or card</source>
        <translation>借款或信用卡</translation>
    </message>
    <message>
        <source>Owed today</source>
        <translation>今天欠款</translation>
    </message>
    <message>
        <source>Asked a month</source>
        <translation>每月应还</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Share a month</source>
        <translation>每月分得</translation>
    </message>
    <message>
        <source>Leave out what is not necessary, and income that is not certain.</source>
        <translation>把不必要的开支和不确定的收入排除在外。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>计入</translation>
    </message>
</context>
<context>
    <name>CasePaper</name>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>I offer a month</source>
        <translation>每月可还</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>for months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Write the draft</source>
        <translation>生成草稿</translation>
    </message>
    <message>
        <source>The text of the paper</source>
        <translation>文书正文</translation>
    </message>
    <message>
        <source>Write the draft, then change it here as you like. The first line is the title.</source>
        <translation>先生成草稿，再在这里随意修改。第一行是标题。</translation>
    </message>
    <message>
        <source>Keep it in the file, with its hash</source>
        <translation>同时存入档案，并记录哈希值</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <source>Save as DOCX…</source>
        <translation>保存为 DOCX…</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}</source>
        <translation>无法写入“{file}”：{reason}</translation>
    </message>
    <message>
        <source>Saved as “{file}”, and kept in the file of the lender.</source>
        <translation>已保存为“{file}”，并存入协商档案。</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已保存为“{file}”。</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) marked {blank} to be filled in by you</source>
        <translation>
            <numerusform>还有 %n 处 {blank} 需要您填写</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to be filled in.</source>
        <translation>没有需要填写的空白了。</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>Talk</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>I promised</source>
        <translation>我方承诺</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>发出函件</translation>
    </message>
    <message>
        <source>Letter received</source>
        <translation>收到函件</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>kept on {day}</source>
        <translation>{day}已兑现</translation>
    </message>
    <message>
        <source>closed on {day}</source>
        <translation>{day}结束</translation>
    </message>
    <message>
        <source>no promise open</source>
        <translation>没有待兑现的承诺</translation>
    </message>
    <message>
        <source>Principal left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Overdue, with all that being late added</source>
        <translation>逾期金额，含逾期产生的全部费用</translation>
    </message>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Settles it today</source>
        <translation>今天结清</translation>
    </message>
    <message>
        <source>The lender&apos;s own figures are not entered yet. Ask for a written statement, enter it, and each part stands beside what Tideover counts.</source>
        <translation>还没有录入对方的数字。请向对方索要书面对账单并录入，每一项就会与渡过的计算并列。</translation>
    </message>
    <message>
        <source>The lender&apos;s statement names nothing that Tideover counts.</source>
        <translation>对方的对账单里没有渡过能核对的项目。</translation>
    </message>
    <message>
        <source>Statement of {day}: both agree to the cent.</source>
        <translation>{day}的对账单：两边分毫不差。</translation>
    </message>
    <message>
        <source>Statement of {day}: different in {count} of {all} parts.</source>
        <translation>{day}的对账单：{all} 项中有 {count} 项不一致。</translation>
    </message>
</context>
<context>
    <name>CasesPart</name>
    <message>
        <source>No file of a lender yet</source>
        <translation>还没有协商档案</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>建立档案…</translation>
    </message>
    <message>
        <source>Check an offer or a call…</source>
        <translation>核查方案或来电…</translation>
    </message>
    <message>
        <source>Files of the lenders</source>
        <translation>协商档案</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Write down whom you talked to, when, and what was promised, and keep the letters.
You are reminded of promises, and papers are filled in from your own numbers.</source>
        <translation>记下和谁谈过、什么时候、承诺了什么，函件也放在一起。
承诺到期会提醒您，文书用您自己的数字填好。</translation>
    </message>
    <message>
        <source>Next promise</source>
        <translation>下一项承诺</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Delete file</source>
        <translation>删除档案</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What they claim</source>
        <translation>对方主张</translation>
    </message>
    <message>
        <source>What I can offer</source>
        <translation>我能还多少</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
</context>
<context>
    <name>CashCard</name>
    <message>
        <source>Cash by day: lowest {amount} on {day}</source>
        <extracomment>title of the cash line: {amount} is the lowest balance, {day} its day</extracomment>
        <translation>每日现金：最低 {amount}，{day}</translation>
    </message>
</context>
<context>
    <name>CashChart</name>
    <message>
        <source>Lowest balance</source>
        <translation>最低余额</translation>
    </message>
    <message>
        <source>A payment is missed</source>
        <translation>有一笔还不上</translation>
    </message>
    <message>
        <source>A payment is due</source>
        <translation>有一笔到期</translation>
    </message>
    <message>
        <source>{day}: missed</source>
        <extracomment>beside a cross on the cash line; {day} is a short date</extracomment>
        <translation>{day}：还不上</translation>
    </message>
    <message>
        <source>Buffer {amount}</source>
        <translation>安全垫 {amount}</translation>
    </message>
    <message>
        <source>Cash day by day from {first} to {last}. Lowest: {lowest} on {day}.</source>
        <extracomment>read out for the chart; {first} and {last} are dates, {lowest} an amount, {day} its date</extracomment>
        <translation>{first}至{last}每天的现金。最低 {lowest}，在{day}。</translation>
    </message>
    <message>
        <source>Cash day by day</source>
        <translation>逐日现金</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>还款</translation>
    </message>
</context>
<context>
    <name>CashStep</name>
    <message>
        <source>Keep at least this much untouched (optional)</source>
        <translation>至少留这么多不动（可不填）</translation>
    </message>
    <message>
        <source>A month that dips below it is shown as tight, before anything is missed.</source>
        <translation>哪个月低于它，就先提示“偏紧”，不等到漏还。</translation>
    </message>
</context>
<context>
    <name>Categories</name>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>工资</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>奖金</translation>
    </message>
    <message>
        <source>Side job</source>
        <translation>副业</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>其他收入</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>居住</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>房租</translation>
    </message>
    <message>
        <source>Water, power, gas</source>
        <translation>水电燃气</translation>
    </message>
    <message>
        <source>Property fee</source>
        <translation>物业费</translation>
    </message>
    <message>
        <source>Broadband and phone</source>
        <translation>宽带话费</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Groceries</source>
        <translation>买菜</translation>
    </message>
    <message>
        <source>Delivery meals</source>
        <translation>外卖</translation>
    </message>
    <message>
        <source>Eating out</source>
        <translation>聚餐</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>生活</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>交通</translation>
    </message>
    <message>
        <source>Household goods</source>
        <translation>日用</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>医疗</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>Clothes</source>
        <translation>衣物</translation>
    </message>
    <message>
        <source>Leisure</source>
        <translation>娱乐</translation>
    </message>
    <message>
        <source>Gifts and family</source>
        <translation>人情</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Loan interest and fees</source>
        <translation>借款利息与手续费</translation>
    </message>
    <message>
        <source>Other expenses</source>
        <translation>其他支出</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Loan repayments</source>
        <translation>还借款</translation>
    </message>
    <message>
        <source>Loans received</source>
        <translation>借款到账</translation>
    </message>
</context>
<context>
    <name>CategoryDialog</name>
    <message>
        <source>Add category</source>
        <translation>添加分类</translation>
    </message>
    <message>
        <source>Change category</source>
        <translation>修改分类</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Hide it: keep its entries, offer it no more</source>
        <translation>隐藏：保留已有流水，不再提供选择(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Chance</name>
    <message>
        <source>{percent}% ({low} to {high})</source>
        <extracomment>{percent} is a chance, {low} and {high} the band it lies in, all whole percents</extracomment>
        <translation>{percent}%（{low} 至 {high}）</translation>
    </message>
    <message>
        <source>{month}: no payment is missed in any of the trials.</source>
        <translation>{month}：所有试算中都没有还款落空。</translation>
    </message>
    <message>
        <source>{month}: a payment is missed in every trial.</source>
        <translation>{month}：每次试算中都有还款落空。</translation>
    </message>
    <message>
        <source>{month}: about 1 month in {count} like this one is missed.</source>
        <extracomment>{month} is a month with its year, {count} a number greater than one</extracomment>
        <translation>{month}：像这样的月份，大约每 {count} 个有 1 个会还不上。</translation>
    </message>
    <message>
        <source>{month}: about {times} months in {count} like this one are missed.</source>
        <translation>{month}：像这样的月份，大约每 {count} 个有 {times} 个会还不上。</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>{times} in {count}</source>
        <extracomment>how often something happens: {times} is 1 to 9, {count} a number greater than that</extracomment>
        <translation>{count} 次里有 {times} 次</translation>
    </message>
    <message>
        <source>A payment is missed: {missed}. Cash below zero: {below}.</source>
        <extracomment>{missed} and {below} are whole percents with their bands</extracomment>
        <translation>有还款落空：{missed}。现金低于零：{below}。</translation>
    </message>
    <message>
        <source>Any payment missed up to {month}: {percent}</source>
        <extracomment>{month} is the last month looked at, {percent} a whole percent with its band</extracomment>
        <translation>到{month}为止有任何一笔还款落空：{percent}</translation>
    </message>
    <message>
        <source>{lender}: {percent}</source>
        <extracomment>{lender} is the name of a loan or a card, {percent} a whole percent with its band</extracomment>
        <translation>{lender}：{percent}</translation>
    </message>
    <message>
        <source>the plan itself, without any surprise</source>
        <translation>计划本身，没有任何意外</translation>
    </message>
    <message>
        <source>the job is lost</source>
        <translation>失去工作</translation>
    </message>
    <message>
        <source>a large expense nobody planned</source>
        <translation>没有计划的大笔支出</translation>
    </message>
    <message>
        <source>income that comes late</source>
        <translation>收入晚到</translation>
    </message>
    <message>
        <source>ordinary ups and downs of income and spending</source>
        <translation>收入和支出平常的起伏</translation>
    </message>
    <message>
        <source>{percent}% of them: {driver}</source>
        <extracomment>{percent} is a whole percent, {driver} what goes with a missed payment</extracomment>
        <translation>其中 {percent}%：{driver}</translation>
    </message>
    <message>
        <source>It is at most 1 in {count} already: nothing more is needed.</source>
        <translation>已经不超过 {count} 分之 1：不需要更多。</translation>
    </message>
    <message>
        <source>{more} more today brings it to 1 in {count} or less: the lowest cash of the plan would then be {buffer}.</source>
        <extracomment>{more} and {buffer} are amounts, {count} a number</extracomment>
        <translation>今天多 {more}，就能降到 {count} 分之 1 或更低：那时计划中的最低现金为 {buffer}。</translation>
    </message>
    <message>
        <source>1 in {count}</source>
        <extracomment>a chance to stay under; {count} is 5, 10, 20 …</extracomment>
        <translation>{count} 分之 1</translation>
    </message>
    <message>
        <source>Learned from past months: {count}.</source>
        <translation>从过去的月份学到：{count} 个月。</translation>
    </message>
    <message>
        <source>Not enough history: as you answered how sure you are.</source>
        <translation>历史不够：按你回答的把握程度计算。</translation>
    </message>
    <message>
        <source>Not enough history: assumed, as of an ordinary household.</source>
        <translation>历史不够：按普通家庭假定。</translation>
    </message>
    <message>
        <source>Assumed: income of {amount} a month goes on as before.</source>
        <translation>假定：每月 {amount} 的收入照旧。</translation>
    </message>
    <message>
        <source>Counted too: {amount} a month is spent without a plan.</source>
        <translation>也计入：每月有 {amount} 的支出没有计划。</translation>
    </message>
    <message>
        <source>Assumed: {amount} a month of past saving does not go on.</source>
        <translation>假定：过去每月存下的 {amount} 不再继续。</translation>
    </message>
    <message>
        <source>Assumed: cash is above the usual, and {amount} of it is spent in a month.</source>
        <translation>假设：现金比平时多，其中 {amount} 会在一个月内花掉。</translation>
    </message>
    <message>
        <source>Assumed: cash is below the usual, and {amount} less is spent in a month.</source>
        <translation>假设：现金比平时少，一个月内会少花 {amount}。</translation>
    </message>
    <message>
        <source>{count} trials, seed {seed}: the same answers give the same.</source>
        <extracomment>{count} is a number of trials, {seed} the number that the same luck is drawn from</extracomment>
        <translation>{count} 次试算，种子 {seed}：同样的回答得到同样的结果。</translation>
    </message>
    <message>
        <source>A first, rough answer.</source>
        <translation>初步的粗略结果。</translation>
    </message>
    <message>
        <source>This is the chance that a payment finds too little money on its day, not a probability of default: most such payments are made days later. Nobody else sees it.</source>
        <translation>这是扣款当天钱不够的可能性，不是违约概率：这样的还款大多几天后就补上了。别人看不到它。</translation>
    </message>
    <message>
        <source>Nothing is due to a lender, so nothing can be missed.</source>
        <translation>没有要还给贷款方的钱，所以不会有还款落空。</translation>
    </message>
    <message>
        <source>Lowest cash by month: in 1 case in 20 below {amount} in {month}</source>
        <extracomment>title of a chart; {month} is a month with its year, {amount} its lowest cash</extracomment>
        <translation>每月最低现金：20 次里有 1 次在{month}低于 {amount}</translation>
    </message>
    <message>
        <source>Lowest cash of each month from {first} to {last}. Middle case: {begin} at first, {end} at last. In 1 case in 20 it is below {amount} in {month}.</source>
        <extracomment>read out for a chart; {first}, {last} and {month} are months, the others amounts</extracomment>
        <translation>{first}到{last}每月的最低现金。中间情形：开始 {begin}，最后 {end}。20 次里有 1 次在{month}低于 {amount}。</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <extracomment>two amounts, the lower one first</extracomment>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>Middle case</source>
        <translation>中间情形</translation>
    </message>
    <message>
        <source>Half of the cases</source>
        <translation>一半的情形</translation>
    </message>
    <message>
        <source>9 cases in 10</source>
        <translation>十次里的九次</translation>
    </message>
    <message>
        <source>{count} in 100 are lower</source>
        <extracomment>heading of a column: of 100 cases {count} are lower</extracomment>
        <translation>100 种情形中 {count} 种更低</translation>
    </message>
    <message>
        <source>Lowest cash month by month</source>
        <translation>每月最低现金</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
</context>
<context>
    <name>ChanceCard</name>
    <message>
        <source>How likely a payment is missed</source>
        <translation>还款落空的可能性</translation>
    </message>
    <message>
        <source>Stay under a chance of</source>
        <translation>希望可能性不超过</translation>
    </message>
    <message>
        <source>Say how sure income and spending are…</source>
        <translation>说说收入和支出有多大把握…</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>What goes with the first missed payment</source>
        <translation>第一笔落空的还款伴随着什么</translation>
    </message>
</context>
<context>
    <name>ChangeEdit</name>
    <message>
        <source>Remove this change</source>
        <translation>去掉这项变化</translation>
    </message>
    <message>
        <source>Which expense</source>
        <translation>哪项支出</translation>
    </message>
    <message>
        <source>Which income</source>
        <translation>哪项收入</translation>
    </message>
    <message>
        <source>For how many months</source>
        <translation>持续几个月</translation>
    </message>
    <message>
        <source>From the month</source>
        <translation>从哪个月起</translation>
    </message>
    <message>
        <source>Benefit a month</source>
        <translation>每月失业金</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Then a time</source>
        <translation>之后每次</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>By how much</source>
        <translation>变化多少</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Which loans</source>
        <translation>哪些借款</translation>
    </message>
    <message>
        <source>Which card</source>
        <translation>哪张卡</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>在哪天</translation>
    </message>
    <message>
        <source>-20% or -500</source>
        <translation>-20% 或 -500</translation>
    </message>
    <message>
        <source>All income</source>
        <translation>全部收入</translation>
    </message>
    <message>
        <source>1, or -0.5 for less</source>
        <translation>1；降低写 -0.5</translation>
    </message>
</context>
<context>
    <name>ChartControls</name>
    <message>
        <source>Picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Numbers as a table</source>
        <translation>数字表格</translation>
    </message>
    <message>
        <source>The numbers are on the clipboard.</source>
        <translation>数字已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>ComingList</name>
    <message>
        <source>Nothing comes on this day.</source>
        <translation>这一天没有收支。</translation>
    </message>
</context>
<context>
    <name>ComingRow</name>
    <message>
        <source>Moved from {day}, a day off</source>
        <translation>原定 {day}，因休息日调整</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>记入流水</translation>
    </message>
    <message>
        <source>Open the loan</source>
        <translation>查看借款</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>make a verified copy of the household, or put one back</source>
        <translation>备份这个家庭的数据（会校验），或恢复一份备份</translation>
    </message>
    <message>
        <source>show the copies there are</source>
        <translation>列出已有的备份</translation>
    </message>
    <message>
        <source>put this copy back; what is there now is kept beside</source>
        <translation>恢复这份备份；现在的文件会另外保留</translation>
    </message>
    <message>
        <source>A verified copy was made: {path}</source>
        <translation>已备份并校验：{path}</translation>
    </message>
    <message>
        <source>There are no copies yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{path} was put back.</source>
        <translation>已恢复 {path}。</translation>
    </message>
    <message>
        <source>What was there before is kept: {path}</source>
        <translation>原来的文件另存在：{path}</translation>
    </message>
    <message>
        <source>look for damage and contradictions</source>
        <translation>检查文件是否损坏、数字是否自相矛盾</translation>
    </message>
    <message>
        <source>All is well: {path}</source>
        <translation>一切正常：{path}</translation>
    </message>
    <message>
        <source>what is owed, to whom, until when</source>
        <translation>欠谁、欠多少、还到什么时候</translation>
    </message>
    <message>
        <source>every instalment of this loan</source>
        <translation>列出这笔借款的每一期</translation>
    </message>
    <message>
        <source>There are no loans.</source>
        <translation>没有借款。</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Lent by</source>
        <translation>出借方</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Next payment</source>
        <translation>下一期还款</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>名义年利率</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>实际年利率</translation>
    </message>
    <message>
        <source>Real days</source>
        <translation>按实际天数</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>You owe {amount}.</source>
        <translation>一共还欠 {amount}。</translation>
    </message>
    <message>
        <source>{amount} of it is overdue, with penalty and late fees.</source>
        <translation>其中 {amount} 已逾期（含罚息和违约金）。</translation>
    </message>
    <message>
        <source>{state}, contract changed on {day}</source>
        <translation>{state}，合同于 {day} 变更</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>To clear it today: {amount}.</source>
        <translation>今天一次还清要 {amount}。</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>再等</translation>
    </message>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>To be up to date</source>
        <translation>还清逾期需</translation>
    </message>
    <message>
        <source>One more day</source>
        <translation>再多一天</translation>
    </message>
    <message>
        <source>How late</source>
        <translation>逾期程度</translation>
    </message>
    <message>
        <source>the coming months: safe, tight or short, and why</source>
        <translation>接下来的每个月：安全、偏紧还是有缺口，为什么</translation>
    </message>
    <message>
        <source>how many months to look ahead, 24 unless told, 120 at most</source>
        <translation>往后看几个月：默认 24，最多 120</translation>
    </message>
    <message>
        <source>how likely a payment is missed, and what would be safe</source>
        <translation>还款落空的可能性，以及怎样才稳妥</translation>
    </message>
    <message>
        <source>how past forecasts and the chances they said did</source>
        <translation>过去的预测和当时说的可能性准不准</translation>
    </message>
    <message>
        <source>look for the due days by which least is missing</source>
        <translation>找出缺口最小的一组还款日</translation>
    </message>
    <message>
        <source>What would help, what takes least first:</source>
        <translation>可用的对策，代价小的在前：</translation>
    </message>
    <message>
        <source>What goes with the first missed payment:</source>
        <translation>第一笔落空的还款伴随着：</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>落空</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>低于零</translation>
    </message>
    <message>
        <source>Lowest in 1 case of 20</source>
        <translation>20 次里 1 次的最低现金</translation>
    </message>
    <message>
        <source>Middle case</source>
        <translation>中间情形</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低余额</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Repaid</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>月末余额</translation>
    </message>
    <message>
        <source>Nothing is due in the next 30 days.</source>
        <translation>未来 30 天没有要还的。</translation>
    </message>
    <message>
        <source>Due in the next 30 days</source>
        <translation>未来 30 天要还的</translation>
    </message>
    <message>
        <source>When</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Money for it</source>
        <translation>钱够不够</translation>
    </message>
    <message>
        <source>A day without debt is not in sight.</source>
        <translation>还看不到还清的那一天。</translation>
    </message>
    <message>
        <source>You are free of debt on {day}.</source>
        <translation>{day} 还清全部借款。</translation>
    </message>
    <message>
        <source>when the debts are gone, and what it costs until then</source>
        <translation>什么时候还清，总共要花多少</translation>
    </message>
    <message>
        <source>paid each month on top of the instalments</source>
        <translation>每月在应还之外再多还多少</translation>
    </message>
    <message>
        <source>paid each month for all loans together, instead of --extra</source>
        <translation>所有借款每月共还多少（代替 --extra）</translation>
    </message>
    <message>
        <source>the month from which --extra or --sum is there</source>
        <translation>从哪个月起有 --extra 或 --sum 这笔钱</translation>
    </message>
    <message>
        <source>comes once on that day, beside those you keep; may be repeated</source>
        <translation>那天到的一次性收入，加在已记的之外；可写多次</translation>
    </message>
    <message>
        <source>one strategy in full instead of all side by side</source>
        <translation>只看一种方案，列出每笔借款</translation>
    </message>
    <message>
        <source>what if I can pay only this much a month, for everything</source>
        <translation>所有借款加起来每月只能还这么多，会怎样</translation>
    </message>
    <message>
        <source>which loan this much helps most if it is paid today</source>
        <translation>今天多还这么多，还哪笔最省</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Free of debt</source>
        <translation>还清月份</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Interest and fees</source>
        <translation>利息和手续费</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>First one gone</source>
        <translation>最先还清</translation>
    </message>
    <message>
        <source>Loan, in the order of the extra money</source>
        <translation>借款（按多还的先后）</translation>
    </message>
    <message>
        <source>Left today</source>
        <translation>今天剩余</translation>
    </message>
    <message>
        <source>Paid off</source>
        <translation>还清</translation>
    </message>
    <message>
        <source>For being late</source>
        <translation>逾期费用</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>仍欠</translation>
    </message>
    <message>
        <source>Pay in {month}</source>
        <translation>{month}还</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>一年共还</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>会伤到什么</translation>
    </message>
    <message>
        <source>How late it becomes</source>
        <translation>会逾期到</translation>
    </message>
    <message>
        <source>Where the money should go</source>
        <translation>钱该还给谁</translation>
    </message>
    <message>
        <source>add a bill or statement after showing what it would add</source>
        <translation>先看账单会记入什么，再导入</translation>
    </message>
    <message>
        <source>a bill of Alipay or WeChat, or a bank&apos;s CSV</source>
        <translation>支付宝或微信账单，或银行的 CSV 文件</translation>
    </message>
    <message>
        <source>where rows belong that name no account</source>
        <translation>没写账户的行记到哪个账户</translation>
    </message>
    <message>
        <source>add it, after a backup; otherwise it is only shown</source>
        <translation>先备份再导入；不加这一项就只看不改</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>Nothing was added. To add it, ask again with --yes.</source>
        <translation>什么都没有记入。确认无误后加上 --yes 再运行一次。</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>什么都没有记入。</translation>
    </message>
    <message>
        <source>It was added. The household as it was before is kept: {path}</source>
        <translation>已记入。导入前的数据备份在：{path}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>记为</translation>
    </message>
    <message>
        <source>Stays out because</source>
        <translation>没有记入的原因</translation>
    </message>
    <message>
        <source>Skipped because</source>
        <translation>跳过的原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>New: {new} · in the book already: {known} · without an account: {homeless} · skipped: {skipped}</source>
        <translation>新增 {new} 笔 · 账本里已有 {known} 笔 · 没有账户 {homeless} 笔 · 跳过 {skipped} 笔</translation>
    </message>
    <message>
        <source>New account: {name}</source>
        <translation>新账户：{name}</translation>
    </message>
    <message>
        <source>Say with --account where rows without an account belong: {names}.</source>
        <translation>请用 --account 指明没写账户的行记到哪里：{names}。</translation>
    </message>
    <message>
        <source>Payments that may repay a loan: {count}. Say in the window which loan it is.</source>
        <translation>有 {count} 笔可能是还款，请在窗口里选择是哪笔借款。</translation>
    </message>
    <message>
        <source>Import this file in the window, where you can choose.</source>
        <translation>请在窗口里导入这个文件，那里可以选择。</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>with this command</source>
        <translation>这个命令可用</translation>
    </message>
    <message>
        <source>with every command</source>
        <translation>每个命令都可用</translation>
    </message>
    <message>
        <source>the household&apos;s file, if it is not the usual one</source>
        <translation>家庭数据文件，不写就用平常的那个</translation>
    </message>
    <message>
        <source>answer with one JSON document, for programs</source>
        <translation>输出一个 JSON 文档，供程序读取</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>answer as on that day</source>
        <translation>按那一天来算</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示这份说明</translation>
    </message>
    <message>
        <source>Sees the month a repayment would be missed, says why, and shows the way out. Without a command the window opens.</source>
        <translation>提前看出哪个月会有还款付不出来，说清原因，给出办法。不带命令就打开窗口。</translation>
    </message>
    <message>
        <source>tideover COMMAND [options]</source>
        <translation>tideover 命令 [选项]</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>about</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Exit codes: 0 all is well; 1 something needs attention; 2 the command was not understood; 3 the household or a file could not be used; 4 the passphrase of an encrypted household is missing or wrong. It is asked for on the terminal, or read from the first line of the file that TIDEOVER_PASSPHRASE_FILE names.</source>
        <translation>退出码：0 一切正常；1 有需要注意的事；2 命令不明白；3 家庭或文件无法使用；4 加密家庭的口令缺失或错误。口令在终端询问，或从 TIDEOVER_PASSPHRASE_FILE 所指文件的第一行读取。</translation>
    </message>
    <message>
        <source>Please look at:</source>
        <translation>请留意：</translation>
    </message>
    <message>
        <source>There is no household at {path} yet. To begin one, open the window: type tideover. For another household name its file with --store.</source>
        <translation>{path} 还没有家庭数据。要开始，请打开窗口：运行 tideover。要用别的家庭，请用 --store 指明文件。</translation>
    </message>
    <message>
        <source>{path} is encrypted, and nobody can be asked for its passphrase. Start the command in a terminal, or name in {variable} a file whose first line is the passphrase.</source>
        <translation>{path} 已加密，而这里无法询问口令。请在终端中运行命令，或用 {variable} 指定一个文件，其第一行是口令。</translation>
    </message>
    <message>
        <source>The passphrase cannot be read from {value}, which {name} names.</source>
        <translation>无法从 {name} 所指的 {value} 读取口令。</translation>
    </message>
    <message>
        <source>Say what you want to know: {commands}. See tideover --help.</source>
        <translation>请写上命令：{commands}。详见 tideover --help。</translation>
    </message>
    <message>
        <source>There is no command “{value}”. There are: {commands}. See tideover --help.</source>
        <translation>没有“{value}”这个命令。可用的有：{commands}。详见 tideover --help。</translation>
    </message>
    <message>
        <source>“{value}” is not used like this. See {program} --help.</source>
        <translation>“{value}”的用法不对。详见 {program} --help。</translation>
    </message>
    <message>
        <source>“{value}” was not understood. See {program} --help.</source>
        <translation>没看懂“{value}”。详见 {program} --help。</translation>
    </message>
    <message>
        <source>{value} is missing. See {program} --help.</source>
        <translation>缺少 {value}。详见 {program} --help。</translation>
    </message>
    <message>
        <source>{first} and {second} cannot be asked together. Ask twice.</source>
        <translation>{first} 和 {second} 不能一起用，请分两次运行。</translation>
    </message>
    <message>
        <source>“{value}” is not a number of months from {first} to {last}.</source>
        <translation>“{value}”不是 {first} 到 {last} 之间的月数。</translation>
    </message>
    <message>
        <source>There is no strategy “{value}”. There are: {known}.</source>
        <translation>没有“{value}”这种方案。可用的有：{known}。</translation>
    </message>
    <message>
        <source>“{value}” says no day and amount. Type the day, an equals sign and the amount: 2027-02-05=5000.</source>
        <translation>“{value}” 里没有日期和金额。请写日期、等号和金额：2027-02-05=5000。</translation>
    </message>
    <message>
        <source>There is no kind of lender “{value}”. There are: {known}.</source>
        <translation>没有“{value}”这种放款方。有：{known}。</translation>
    </message>
    <message>
        <source>There is no translation into “{value}”. There are: {known}.</source>
        <translation>没有“{value}”的翻译。可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no account “{value}”. There are: {known}.</source>
        <translation>没有叫“{value}”的账户。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no part “{value}”. There are: {known}.</source>
        <translation>没有“{value}”这项内容。可选：{known}。</translation>
    </message>
    <message>
        <source>“{value}” has to end in .html. A PDF is saved in the window: Reports, Share a page.</source>
        <translation>“{value}”要以 .html 结尾。PDF 请在窗口里保存：报表，给人看的一页。</translation>
    </message>
    <message>
        <source>There is no paper “{value}”. There are: {known}.</source>
        <translation>没有“{value}”这种文书。有：{known}。</translation>
    </message>
    <message>
        <source>No loan or file is of a lender “{value}”. There are: {known}.</source>
        <translation>没有出借方“{value}”的借款或档案。有：{known}。</translation>
    </message>
    <message>
        <source>“{value}” has to end in .docx or .pdf. Name the file so.</source>
        <translation>“{value}”须以 .docx 或 .pdf 结尾，请这样命名。</translation>
    </message>
    <message>
        <source>There is a file “{value}” already. Add --replace to write over it.</source>
        <translation>已经有文件“{value}”。要覆盖请加 --replace。</translation>
    </message>
    <message>
        <source>“{path}” could not be written: {reason}. Try another folder.</source>
        <translation>“{path}”写不进去：{reason}。请换一个文件夹。</translation>
    </message>
    <message>
        <source>No loan, or more than one, is called “{value}”. There are: {known}.</source>
        <translation>没有叫“{value}”的借款，或者不止一笔。现有：{known}。</translation>
    </message>
    <message>
        <source>A year: nominal {nominal}, effective {effective}, on the real days {dated}. USA APR {american}, EU APRC {european}.</source>
        <translation>年化：名义 {nominal}，实际 {effective}，按实际天数 {dated}。美国 APR {american}，欧盟 APRC {european}。</translation>
    </message>
    <message>
        <source>the lender</source>
        <translation>贷款人</translation>
    </message>
    <message>
        <source>Charged for</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Charged by</source>
        <translation>收取方</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>年化</translation>
    </message>
    <message>
        <source>In all, if paid on time</source>
        <translation>合计（正常履约）</translation>
    </message>
    <message>
        <source>what an offer really costs and does, before you take it</source>
        <translation>借之前看：一个报价真正的成本和影响</translation>
    </message>
    <message>
        <source>the offer in the lender&apos;s words, in quotation marks</source>
        <translation>对方的原话，用引号括起来</translation>
    </message>
    <message>
        <source>how much, where the offer does not say it</source>
        <translation>借多少（报价里没说时）</translation>
    </message>
    <message>
        <source>the money stays to pay what is due; else it is spent</source>
        <translation>钱留着还到期的账；否则当作马上花掉</translation>
    </message>
    <message>
        <source>the kind of lender: decides which limits are meant for it</source>
        <translation>放款方的类型：决定哪些上限适用</translation>
    </message>
    <message>
        <source>A year: nominal {nominal}, effective {effective}, on the real days {dated}.</source>
        <translation>年化：名义 {nominal}，实际 {effective}，按实际天数 {dated}。</translation>
    </message>
    <message>
        <source>What you have:</source>
        <translation>你现有的：</translation>
    </message>
    <message>
        <source>Instead you could</source>
        <translation>也可以</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing was added to the household.</source>
        <translation>没有添加任何东西。</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>要付</translation>
    </message>
    <message>
        <source>Per 100</source>
        <translation>每 100 省</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>有何变化</translation>
    </message>
    <message>
        <source>the lender&apos;s plan (CSV, XLSX): where does it differ</source>
        <translation>贷款方的还款计划（CSV、XLSX）：哪里不一样</translation>
    </message>
    <message>
        <source>with --compare or --instalment: which loan</source>
        <translation>与 --compare 或 --instalment 连用：哪一笔借款</translation>
    </message>
    <message>
        <source>instead of a file: what the lender asks each time</source>
        <translation>代替文件：贷款方每期要还多少</translation>
    </message>
    <message>
        <source>with --instalment: what all instalments come to</source>
        <translation>与 --instalment 连用：各期合计多少</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>这里</translation>
    </message>
    <message>
        <source>The lender&apos;s</source>
        <translation>贷款方</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>how you stand: debts beside income, and what moved</source>
        <translation>家底：债务与收入相比如何，什么变了</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>怎么算的</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应还合计</translation>
    </message>
    <message>
        <source>Changed because of</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>a page for a counsellor or your family, with chosen parts</source>
        <translation>给顾问或家人看的一页，只含选定的内容</translation>
    </message>
    <message>
        <source>what is in it, with commas between: {parts}</source>
        <translation>包含哪些内容，用逗号隔开：{parts}</translation>
    </message>
    <message>
        <source>initials instead of names; notes are left out</source>
        <translation>名称只留首字，备注不列出</translation>
    </message>
    <message>
        <source>write it into this file (.html); without it, only show it</source>
        <translation>写入这个文件（.html）；不给就只显示</translation>
    </message>
    <message>
        <source>a proposal, a letter or a complaint to a lender, as a draft</source>
        <translation>给出借方的方案、困难说明或投诉信的草稿</translation>
    </message>
    <message>
        <source>whom it is for or about</source>
        <translation>写给谁或关于谁</translation>
    </message>
    <message>
        <source>which paper; a proposal if nothing is said</source>
        <translation>哪种文书；不写就是还款方案</translation>
    </message>
    <message>
        <source>the language of its reader</source>
        <translation>收信人的语言</translation>
    </message>
    <message>
        <source>what you offer a month; else what the budget leaves</source>
        <translation>每月愿意还多少；不写就取预算余下的数</translation>
    </message>
    <message>
        <source>the day of the first payment; else in a month</source>
        <translation>首次付款日；不写就是一个月后</translation>
    </message>
    <message>
        <source>for how many months; else until all is paid</source>
        <translation>分多少个月；不写就到还清为止</translation>
    </message>
    <message>
        <source>write it into this file (.docx or .pdf); else only show it</source>
        <translation>写入这个文件（.docx 或 .pdf）；不写就只显示</translation>
    </message>
    <message>
        <source>replace the file if there is one</source>
        <translation>已有同名文件时覆盖</translation>
    </message>
    <message>
        <source>Places marked {blank} that you fill in: {count}</source>
        <translation>标有 {blank} 需要您填写的地方：{count}</translation>
    </message>
    <message>
        <source>Written, for you alone: {path}</source>
        <translation>已写入，只有你能读：{path}</translation>
    </message>
    <message>
        <source>Nothing was written. Name a file with --out.</source>
        <translation>没有写入文件。请用 --out 指定文件。</translation>
    </message>
    <message>
        <source>answer as if this scenario were so; nothing is changed</source>
        <translation>按这个情景作答；不作任何更改</translation>
    </message>
    <message>
        <source>the scenarios that are kept, side by side with today</source>
        <translation>把保存的情景与现状并排比较</translation>
    </message>
    <message>
        <source>As if “{name}” were so:</source>
        <extracomment>{name} is a scenario that the answer is about</extracomment>
        <translation>假设“{name}”成真：</translation>
    </message>
    <message>
        <source>No scenario is kept. The window makes them: Reports, What if.</source>
        <translation>没有保存的情景。可在窗口的“报表”→“如果”中建立。</translation>
    </message>
    <message>
        <source>Passphrase of {path}: </source>
        <translation>{path} 的口令：</translation>
    </message>
    <message>
        <source>offers for loans you have, beside staying as you are</source>
        <translation>把对现有借款的方案和维持现状放在一起比较</translation>
    </message>
    <message>
        <source>a new loan that pays off others, in the lender&apos;s words; without an amount it is just enough</source>
        <translation>用来还清其他借款的新借款，照出借方的原话写；不写金额就是正好够用</translation>
    </message>
    <message>
        <source>a loan it is about; more than once for several, all loans without it</source>
        <translation>涉及的借款；可多次使用，不写就是全部借款</translation>
    </message>
    <message>
        <source>everything unpaid is due so many months later</source>
        <translation>未还的全部往后推这么多个月</translation>
    </message>
    <message>
        <source>all that is owed in so many new instalments; needs --rate</source>
        <translation>欠款重新分成这么多期；需要 --rate</translation>
    </message>
    <message>
        <source>the rate from today on: 14.6 and 0.146 are both 14.6% a year</source>
        <translation>从今天起的利率：14.6 和 0.146 都是年利率 14.6%</translation>
    </message>
    <message>
        <source>this amount ends the loan, paid by the day of --by</source>
        <translation>用这笔钱结清借款，在 --by 的日期之前付</translation>
    </message>
    <message>
        <source>the day of --settle; a month from today without it</source>
        <translation>--settle 的日期；不写就是一个月后</translation>
    </message>
    <message>
        <source>The offer</source>
        <translation>这个方案</translation>
    </message>
    <message>
        <source>No offer is kept. The window makes them: Way out, Compare offers. Or type one here: see tideover offers --help.</source>
        <translation>还没有保存的方案。在窗口里添加：出路，比较方案。也可以在这里直接写一个：见 tideover offers --help。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有做任何改动。</translation>
    </message>
    <message>
        <source>How past forecasts did:</source>
        <translation>过去的预测准不准：</translation>
    </message>
    <message>
        <source>what is asked once for it: 3% of a new loan, or an amount; not for --rate and --settle</source>
        <translation>一次性收的费用：新借款的 3%，或一个金额；不用于 --rate 和 --settle</translation>
    </message>
    <message>
        <source>follow this plan from today on (with --yes)</source>
        <translation>从今天起按这个方案还款（需加 --yes）</translation>
    </message>
    <message>
        <source>with --follow: really follow it, in the place of another</source>
        <translation>与 --follow 同用：真正执行，取代原来的方案</translation>
    </message>
    <message>
        <source>how the plan that is followed goes, and what to pay now</source>
        <translation>所执行的方案进展如何，现在要还什么</translation>
    </message>
    <message>
        <source>It is followed from today on: tideover plan --progress</source>
        <translation>从今天起按它还款：tideover plan --progress</translation>
    </message>
    <message>
        <source>Nothing was changed. To follow it, ask again with --yes.</source>
        <translation>没有改动。要执行它，请加 --yes 再来一次。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Of it ahead</source>
        <translation>其中提前还</translation>
    </message>
    <message>
        <source>Planned left</source>
        <translation>方案剩余</translation>
    </message>
    <message>
        <source>Planned paid</source>
        <translation>方案应已还</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Change the household&apos;s settings</source>
        <translation>修改家庭设置</translation>
    </message>
    <message>
        <source>Changed the household&apos;s settings</source>
        <translation>已修改家庭设置</translation>
    </message>
    <message>
        <source>Add account “{name}”</source>
        <translation>添加账户“{name}”</translation>
    </message>
    <message>
        <source>Added account “{name}”</source>
        <translation>已添加账户“{name}”</translation>
    </message>
    <message>
        <source>Add category “{name}”</source>
        <translation>添加分类“{name}”</translation>
    </message>
    <message>
        <source>Added category “{name}”</source>
        <translation>已添加分类“{name}”</translation>
    </message>
    <message>
        <source>Add recurring item “{name}”</source>
        <translation>添加周期收支“{name}”</translation>
    </message>
    <message>
        <source>Added recurring item “{name}”</source>
        <translation>已添加周期收支“{name}”</translation>
    </message>
    <message>
        <source>Add loan “{name}”</source>
        <translation>添加借款“{name}”</translation>
    </message>
    <message>
        <source>Added loan “{name}”</source>
        <translation>已添加借款“{name}”</translation>
    </message>
    <message>
        <source>Add the lender&apos;s bill of {name}</source>
        <translation>添加出借方 {name} 的账单</translation>
    </message>
    <message>
        <source>Added the lender&apos;s bill of {name}</source>
        <translation>已添加出借方 {name} 的账单</translation>
    </message>
    <message>
        <source>Change account “{name}”</source>
        <translation>修改账户“{name}”</translation>
    </message>
    <message>
        <source>Changed account “{name}”</source>
        <translation>已修改账户“{name}”</translation>
    </message>
    <message>
        <source>Change category “{name}”</source>
        <translation>修改分类“{name}”</translation>
    </message>
    <message>
        <source>Changed category “{name}”</source>
        <translation>已修改分类“{name}”</translation>
    </message>
    <message>
        <source>Change recurring item “{name}”</source>
        <translation>修改周期收支“{name}”</translation>
    </message>
    <message>
        <source>Changed recurring item “{name}”</source>
        <translation>已修改周期收支“{name}”</translation>
    </message>
    <message>
        <source>Change loan “{name}”</source>
        <translation>修改借款“{name}”</translation>
    </message>
    <message>
        <source>Changed loan “{name}”</source>
        <translation>已修改借款“{name}”</translation>
    </message>
    <message>
        <source>Change the lender&apos;s bill of {name}</source>
        <translation>更改出借方 {name} 的账单</translation>
    </message>
    <message>
        <source>Changed the lender&apos;s bill of {name}</source>
        <translation>已更改出借方 {name} 的账单</translation>
    </message>
    <message>
        <source>Take the changed contract of “{name}” back ({change})</source>
        <translation>撤回“{name}”的合同变更（{change}）</translation>
    </message>
    <message>
        <source>Took the changed contract of “{name}” back ({change})</source>
        <translation>已撤回“{name}”的合同变更（{change}）</translation>
    </message>
    <message>
        <source>Change the contract of “{name}” ({change})</source>
        <translation>变更“{name}”的合同（{change}）</translation>
    </message>
    <message>
        <source>Changed the contract of “{name}” ({change})</source>
        <translation>已变更“{name}”的合同（{change}）</translation>
    </message>
    <message>
        <source>Delete account “{name}”</source>
        <translation>删除账户“{name}”</translation>
    </message>
    <message>
        <source>Deleted account “{name}”</source>
        <translation>已删除账户“{name}”</translation>
    </message>
    <message>
        <source>Delete category “{name}”</source>
        <translation>删除分类“{name}”</translation>
    </message>
    <message>
        <source>Deleted category “{name}”</source>
        <translation>已删除分类“{name}”</translation>
    </message>
    <message>
        <source>Delete recurring item “{name}”</source>
        <translation>删除周期收支“{name}”</translation>
    </message>
    <message>
        <source>Deleted recurring item “{name}”</source>
        <translation>已删除周期收支“{name}”</translation>
    </message>
    <message>
        <source>Delete loan “{name}”</source>
        <translation>删除借款“{name}”</translation>
    </message>
    <message>
        <source>Deleted loan “{name}”</source>
        <translation>已删除借款“{name}”</translation>
    </message>
    <message>
        <source>Delete the lender&apos;s bill of {name}</source>
        <translation>删除出借方 {name} 的账单</translation>
    </message>
    <message>
        <source>Deleted the lender&apos;s bill of {name}</source>
        <translation>已删除出借方 {name} 的账单</translation>
    </message>
    <message>
        <source>Delete “{entry}”</source>
        <translation>删除“{entry}”</translation>
    </message>
    <message>
        <source>Deleted “{entry}”</source>
        <translation>已删除“{entry}”</translation>
    </message>
    <message>
        <source>Delete {count} entries</source>
        <translation>删除 {count} 笔流水</translation>
    </message>
    <message>
        <source>Deleted {count} entries</source>
        <translation>已删除 {count} 笔流水</translation>
    </message>
    <message>
        <source>Change “{entry}”</source>
        <translation>修改“{entry}”</translation>
    </message>
    <message>
        <source>Changed “{entry}”</source>
        <translation>已修改“{entry}”</translation>
    </message>
    <message>
        <source>Change {count} entries</source>
        <translation>修改 {count} 笔流水</translation>
    </message>
    <message>
        <source>Changed {count} entries</source>
        <translation>已修改 {count} 笔流水</translation>
    </message>
    <message>
        <source>Record “{entry}”</source>
        <translation>记录“{entry}”</translation>
    </message>
    <message>
        <source>Recorded “{entry}”</source>
        <translation>已记录“{entry}”</translation>
    </message>
    <message>
        <source>Record {count} entries</source>
        <translation>记录 {count} 笔流水</translation>
    </message>
    <message>
        <source>Recorded {count} entries</source>
        <translation>已记录 {count} 笔流水</translation>
    </message>
    <message>
        <source>Transfer {amount}</source>
        <translation>转账 {amount}</translation>
    </message>
    <message>
        <source>Count a repayment for another loan</source>
        <translation>把一笔还款改记到另一笔借款</translation>
    </message>
    <message>
        <source>The repayment counts for another loan now</source>
        <translation>这笔还款已改记到另一笔借款</translation>
    </message>
    <message>
        <source>Record that the lender gave {amount} back</source>
        <translation>记录出借方退回 {amount}</translation>
    </message>
    <message>
        <source>Recorded that the lender gave {amount} back</source>
        <translation>已记录出借方退回 {amount}</translation>
    </message>
    <message>
        <source>Record repayment of {amount}</source>
        <translation>记录还款 {amount}</translation>
    </message>
    <message>
        <source>Recorded repayment of {amount}</source>
        <translation>已记录还款 {amount}</translation>
    </message>
    <message>
        <source>Take back repayment of {amount}</source>
        <translation>取消还款 {amount}</translation>
    </message>
    <message>
        <source>Took back repayment of {amount}</source>
        <translation>已取消还款 {amount}</translation>
    </message>
    <message>
        <source>Say that an entry repays no loan</source>
        <translation>说明一条记录不是还款</translation>
    </message>
    <message>
        <source>The entry repays no loan now</source>
        <translation>这条记录不再是还款</translation>
    </message>
    <message>
        <source>Say which loans an entry repays</source>
        <translation>说明一条记录还的是哪些借款</translation>
    </message>
    <message>
        <source>Matched the entry to what it repays</source>
        <translation>已把这条记录对应到所还的借款</translation>
    </message>
    <message>
        <source>Plan {count} amounts</source>
        <translation>设置 {count} 项预算</translation>
    </message>
    <message>
        <source>Planned {count} amounts</source>
        <translation>已设置 {count} 项预算</translation>
    </message>
    <message>
        <source>Clear a plan of {month}</source>
        <translation>清除{month}的一项预算</translation>
    </message>
    <message>
        <source>Cleared a plan of {month}</source>
        <translation>已清除{month}的一项预算</translation>
    </message>
    <message>
        <source>Plan {amount} in {month}</source>
        <translation>{month}预算 {amount}</translation>
    </message>
    <message>
        <source>Planned {amount} in {month}</source>
        <translation>已设{month}预算 {amount}</translation>
    </message>
    <message>
        <source>Make several changes</source>
        <translation>做几处修改</translation>
    </message>
    <message>
        <source>Made several changes</source>
        <translation>已做几处修改</translation>
    </message>
    <message>
        <source>Import {count} entries</source>
        <translation>导入 {count} 笔流水</translation>
    </message>
    <message>
        <source>Imported {count} entries</source>
        <translation>已导入 {count} 笔流水</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>修改一笔流水</translation>
    </message>
    <message>
        <source>Changed an entry</source>
        <translation>已修改一笔流水</translation>
    </message>
    <message>
        <source>Move a category</source>
        <translation>移动分类</translation>
    </message>
    <message>
        <source>Moved a category</source>
        <translation>已移动分类</translation>
    </message>
    <message>
        <source>Load the sample household</source>
        <translation>载入示例家庭</translation>
    </message>
    <message>
        <source>Loaded the sample household</source>
        <translation>已载入示例家庭</translation>
    </message>
    <message>
        <source>First step: what you have</source>
        <translation>第一步：手头有多少</translation>
    </message>
    <message>
        <source>Saved: what you have</source>
        <translation>已保存：手头有多少</translation>
    </message>
    <message>
        <source>Second step: what comes in and goes out</source>
        <translation>第二步：固定收入和支出</translation>
    </message>
    <message>
        <source>Saved: what comes in and goes out</source>
        <translation>已保存：固定收入和支出</translation>
    </message>
    <message>
        <source>Third step: what you owe</source>
        <translation>第三步：欠了哪些款</translation>
    </message>
    <message>
        <source>Saved: what you owe</source>
        <translation>已保存：欠了哪些款</translation>
    </message>
    <message>
        <source>Add the loan with its {count} repayments</source>
        <translation>添加借款和它的 {count} 笔还款</translation>
    </message>
    <message>
        <source>Added the loan with its {count} repayments</source>
        <translation>已添加借款和它的 {count} 笔还款</translation>
    </message>
    <message>
        <source>Repay a part early and change the contract</source>
        <translation>提前还一部分并变更合同</translation>
    </message>
    <message>
        <source>Repaid a part early and changed the contract</source>
        <translation>已提前还一部分并变更合同</translation>
    </message>
    <message>
        <source>Change the contract as agreed, and note it</source>
        <translation>按协议修改合同并记入档案</translation>
    </message>
    <message>
        <source>Changed the contract as agreed, and noted it in the file</source>
        <translation>已按协议修改合同，并记入档案</translation>
    </message>
    <message>
        <source>Say what matters most</source>
        <translation>说明哪些最要紧</translation>
    </message>
    <message>
        <source>Noted what matters most</source>
        <translation>已记下哪些最要紧</translation>
    </message>
    <message>
        <source>Take the offer “{name}”</source>
        <translation>接受方案“{name}”</translation>
    </message>
    <message>
        <source>Took the offer “{name}”</source>
        <translation>已接受方案“{name}”</translation>
    </message>
    <message>
        <source>Keep the suggestion</source>
        <translation>采用这条对策</translation>
    </message>
    <message>
        <source>Kept the suggestion</source>
        <translation>已采用这条对策</translation>
    </message>
    <message>
        <source>Note what to ask the lender for</source>
        <translation>记下要向出借方提出的请求</translation>
    </message>
    <message>
        <source>Noted in the lender&apos;s file what to ask for; you will be reminded</source>
        <translation>已记入该出借方的协商档案，到时会提醒</translation>
    </message>
    <message>
        <source>Change the payoff plan</source>
        <translation>修改还款方案</translation>
    </message>
    <message>
        <source>This is your payoff plan now</source>
        <translation>已采用这个还款方案</translation>
    </message>
    <message>
        <source>Bring back the file of a lender</source>
        <translation>恢复协商档案</translation>
    </message>
    <message>
        <source>Brought back the file of a lender</source>
        <translation>已恢复协商档案</translation>
    </message>
    <message>
        <source>Bring back the loan</source>
        <translation>找回借款</translation>
    </message>
    <message>
        <source>Brought back the loan</source>
        <translation>已找回借款</translation>
    </message>
    <message>
        <source>Begin the book</source>
        <translation>建立账本</translation>
    </message>
    <message>
        <source>Began the book</source>
        <translation>已建立账本</translation>
    </message>
    <message>
        <source>Change the file of a lender</source>
        <translation>修改协商档案</translation>
    </message>
    <message>
        <source>Changed the file of a lender</source>
        <translation>已修改协商档案</translation>
    </message>
    <message>
        <source>Open the file of “{name}”</source>
        <translation>建立“{name}”的档案</translation>
    </message>
    <message>
        <source>Opened the file of “{name}”</source>
        <translation>已建立“{name}”的档案</translation>
    </message>
    <message>
        <source>Change the file of “{name}”</source>
        <translation>修改“{name}”的档案</translation>
    </message>
    <message>
        <source>Changed the file of “{name}”</source>
        <translation>已修改“{name}”的档案</translation>
    </message>
    <message>
        <source>Delete the file of “{name}”</source>
        <translation>删除“{name}”的档案</translation>
    </message>
    <message>
        <source>Deleted the file of “{name}”</source>
        <translation>已删除“{name}”的档案</translation>
    </message>
    <message>
        <source>Note what happened on {day}</source>
        <translation>记录 {day} 的经过</translation>
    </message>
    <message>
        <source>Noted what happened on {day}</source>
        <translation>已记录 {day} 的经过</translation>
    </message>
    <message>
        <source>Change what happened on {day}</source>
        <translation>修改 {day} 的经过</translation>
    </message>
    <message>
        <source>Changed what happened on {day}</source>
        <translation>已修改 {day} 的经过</translation>
    </message>
    <message>
        <source>Delete what happened on {day}</source>
        <translation>删除 {day} 的经过</translation>
    </message>
    <message>
        <source>Deleted what happened on {day}</source>
        <translation>已删除 {day} 的经过</translation>
    </message>
    <message>
        <source>Apply scenario “{name}”</source>
        <translation>应用情景“{name}”</translation>
    </message>
    <message>
        <source>Applied scenario “{name}”</source>
        <translation>已应用情景“{name}”</translation>
    </message>
    <message>
        <source>Add scenario “{name}”</source>
        <translation>添加情景“{name}”</translation>
    </message>
    <message>
        <source>Added scenario “{name}”</source>
        <translation>已添加情景“{name}”</translation>
    </message>
    <message>
        <source>Delete scenario “{name}”</source>
        <translation>删除情景“{name}”</translation>
    </message>
    <message>
        <source>Deleted scenario “{name}”</source>
        <translation>已删除情景“{name}”</translation>
    </message>
    <message>
        <source>Rename scenario “{before}” to “{name}”</source>
        <translation>把情景“{before}”改名为“{name}”</translation>
    </message>
    <message>
        <source>Renamed scenario “{before}” to “{name}”</source>
        <translation>已把情景“{before}”改名为“{name}”</translation>
    </message>
    <message>
        <source>Change scenario “{name}”</source>
        <translation>修改情景“{name}”</translation>
    </message>
    <message>
        <source>Changed scenario “{name}”</source>
        <translation>已修改情景“{name}”</translation>
    </message>
    <message>
        <source>Add offer “{name}”</source>
        <translation>添加方案“{name}”</translation>
    </message>
    <message>
        <source>Added offer “{name}”</source>
        <translation>已添加方案“{name}”</translation>
    </message>
    <message>
        <source>Change offer “{name}”</source>
        <translation>修改方案“{name}”</translation>
    </message>
    <message>
        <source>Changed offer “{name}”</source>
        <translation>已修改方案“{name}”</translation>
    </message>
    <message>
        <source>Delete offer “{name}”</source>
        <translation>删除方案“{name}”</translation>
    </message>
    <message>
        <source>Deleted offer “{name}”</source>
        <translation>已删除方案“{name}”</translation>
    </message>
    <message>
        <source>Add a sum that comes once</source>
        <translation>添加一次性收入</translation>
    </message>
    <message>
        <source>Every plan uses the sum that comes once from its day on</source>
        <translation>已记下：从到账那天起，每个方案都会用上这笔钱</translation>
    </message>
    <message>
        <source>Change a sum that comes once</source>
        <translation>修改一次性收入</translation>
    </message>
    <message>
        <source>Changed a sum that comes once</source>
        <translation>已修改一次性收入</translation>
    </message>
    <message>
        <source>Remove a sum that comes once</source>
        <translation>删除一次性收入</translation>
    </message>
    <message>
        <source>Removed a sum that comes once</source>
        <translation>已删除一次性收入</translation>
    </message>
    <message>
        <source>Follow the new plan</source>
        <translation>改按新方案还款</translation>
    </message>
    <message>
        <source>You follow the new plan now</source>
        <translation>现在按新方案还款</translation>
    </message>
    <message>
        <source>Follow the plan</source>
        <translation>按方案还款</translation>
    </message>
    <message>
        <source>You follow this plan now</source>
        <translation>现在按这个方案还款</translation>
    </message>
    <message>
        <source>Note what the plan has reached</source>
        <translation>记下方案已达成的事</translation>
    </message>
    <message>
        <source>Noted what the plan has reached</source>
        <translation>已记下方案达成的事</translation>
    </message>
    <message>
        <source>Stop following the plan</source>
        <translation>不再按方案还款</translation>
    </message>
    <message>
        <source>Stopped following the plan</source>
        <translation>已不再按方案还款</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare with the lender&apos;s figures</source>
        <translation>与贷款方的数字对照</translation>
    </message>
    <message>
        <source>{loan}: give the figures of the lender&apos;s own plan, as far as you have them. Tideover says where they differ and which way of counting gives exactly these.</source>
        <translation>{loan}：把贷款方还款计划上的数字填进来，有多少填多少。渡过会指出哪里不同，以及按哪种算法正好得出这些数字。</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>&amp;Lines of the plan</source>
        <translation>计划的各行(&amp;L)</translation>
    </message>
    <message>
        <source>paste with headings, or one line an instalment: date, principal, interest, fee</source>
        <translation>可连表头一起粘贴；或每期一行：日期、本金、利息、费用</translation>
    </message>
    <message>
        <source>Or only the &amp;instalment</source>
        <translation>或只填每期金额(&amp;I)</translation>
    </message>
    <message>
        <source>and the &amp;total</source>
        <translation>与总额(&amp;T)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在对照…</translation>
    </message>
    <message>
        <source>Read from “{file}”: {count} lines.</source>
        <translation>已从“{file}”读取 {count} 行。</translation>
    </message>
</context>
<context>
    <name>CompareOffers</name>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>维持现状</translation>
    </message>
    <message>
        <source>With the offer</source>
        <translation>接受方案</translation>
    </message>
    <message>
        <source>{day}: less from then on</source>
        <translation>{day} 起花得更少</translation>
    </message>
    <message>
        <source>{day}: more from then on</source>
        <translation>{day} 起花得更多</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>债务合并</translation>
    </message>
    <message>
        <source>Balance transfer</source>
        <translation>余额代偿</translation>
    </message>
    <message>
        <source> + </source>
        <extracomment>joins the names of offers that are taken together: A + B</extracomment>
        <translation> + </translation>
    </message>
    <message>
        <source>Paid a month, next {count}</source>
        <extracomment>{count} is a number of months</extracomment>
        <translation>近 {count} 个月月均还款</translation>
    </message>
    <message>
        <source>beside staying</source>
        <translation>比维持现状</translation>
    </message>
    <message>
        <source>Most relief in a month</source>
        <translation>单月最多少还</translation>
    </message>
    <message>
        <source>Month that asks most</source>
        <translation>还得最多的一个月</translation>
    </message>
    <message>
        <source>Still to pay in all</source>
        <translation>今后一共要还</translation>
    </message>
    <message>
        <source>In all, beside staying</source>
        <translation>总额比维持现状</translation>
    </message>
    <message>
        <source>Interest and charges</source>
        <translation>利息和费用</translation>
    </message>
    <message>
        <source>of it asked once</source>
        <translation>其中一次性费用</translation>
    </message>
    <message>
        <source>Short months of {count}</source>
        <extracomment>{count} is a number of months</extracomment>
        <translation>{count} 个月里不够的月份</translation>
    </message>
    <message>
        <source>Tight months of {count}</source>
        <extracomment>{count} is a number of months</extracomment>
        <translation>{count} 个月里吃紧的月份</translation>
    </message>
    <message>
        <source>Cost of being late</source>
        <translation>逾期产生的费用</translation>
    </message>
    <message>
        <source>Free of debt</source>
        <translation>还清日期</translation>
    </message>
    <message>
        <source>Break-even day</source>
        <translation>盈亏平衡日</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>少 {amount}</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>多 {amount}</translation>
    </message>
    <message>
        <source>Not in sight</source>
        <translation>看不到头</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>{loan}: {sentence}</source>
        <extracomment>{loan} is a name, {sentence} says what is wrong with an offer for it</extracomment>
        <translation>{loan}：{sentence}</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>stands between the names of loans</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>{what}; it pays off {loans}.</source>
        <extracomment>{what} is a new loan, {loans} are the names of loans</extracomment>
        <translation>{what}；用来还清{loans}。</translation>
    </message>
    <message>
        <source>{loans}: {what}.</source>
        <extracomment>{loans} are the names of loans, {what} is what their lender would agree to</extracomment>
        <translation>{loans}：{what}。</translation>
    </message>
    <message>
        <source>months: {count}</source>
        <extracomment>{count} is a number of months</extracomment>
        <translation>{count} 个月</translation>
    </message>
    <message>
        <source>{amount} a month</source>
        <translation>每月 {amount}</translation>
    </message>
    <message>
        <source>fee {fees}</source>
        <extracomment>{fees} are sums or percentages</extracomment>
        <translation>手续费 {fees}</translation>
    </message>
    <message>
        <source>A new loan of just as much as it takes</source>
        <translation>新借一笔（金额正好够用）</translation>
    </message>
    <message>
        <source>A new loan of {amount}</source>
        <translation>新借一笔 {amount}</translation>
    </message>
    <message>
        <source>all of it is due on {day}</source>
        <translation>全部改到 {day}到期</translation>
    </message>
    <message>
        <source>everything is due later, by months: {count}</source>
        <translation>未还的全部往后推 {count} 个月</translation>
    </message>
    <message>
        <source>instalments that are skipped: {count}</source>
        <translation>暂停还款 {count} 期</translation>
    </message>
    <message>
        <source>new instalments ({kind}), {count} at {rate}</source>
        <extracomment>{kind} says how instalments are counted, {count} how many there are</extracomment>
        <translation>重新分期（{kind}），{count} 期，利率 {rate}</translation>
    </message>
    <message>
        <source>the rate becomes {rate}</source>
        <translation>利率改为 {rate}</translation>
    </message>
    <message>
        <source>{amount} is waived</source>
        <translation>减免 {amount}</translation>
    </message>
    <message>
        <source>{amount} settles it, from {day} on in parts: {count}</source>
        <extracomment>{amount} ends the debt, paid by {day} in {count} monthly parts</extracomment>
        <translation>一共还 {amount} 结清，从 {day}起分 {count} 次付</translation>
    </message>
    <message>
        <source>{what}, for a fee of {amount}</source>
        <translation>{what}，收费 {amount}</translation>
    </message>
    <message>
        <source>The loan “{loan}” is added: {amount}.</source>
        <extracomment>{loan} is a new loan, {amount} what it lends</extracomment>
        <translation>新增借款“{loan}”：{amount}。</translation>
    </message>
    <message>
        <source>“{loan}” is paid off with {amount} of it.</source>
        <extracomment>{loan} is an old loan, {amount} pays it off</extracomment>
        <translation>其中 {amount} 用来还清“{loan}”。</translation>
    </message>
    <message>
        <source>“{loan}” gets its new contract: {amount} to pay, the last on {day}.</source>
        <extracomment>{loan} is a loan, {amount} what is still to be paid under its new contract</extracomment>
        <translation>“{loan}”换成新合同：一共要还 {amount}，最后一次在 {day}。</translation>
    </message>
    <message>
        <source>{amount} comes into your account.</source>
        <translation>{amount} 进入你的账户。</translation>
    </message>
    <message>
        <source>If nothing changes, {to_pay} is still to be paid, {charges} of it interest and charges.</source>
        <translation>如果什么都不变，今后一共要还 {to_pay}，其中利息和费用 {charges}。</translation>
    </message>
    <message>
        <source>This costs {amount} less in all than staying.</source>
        <translation>总共比维持现状少花 {amount}。</translation>
    </message>
    <message>
        <source>The fees are more than it saves: {fees} are asked once, {saved} less interest. In all it costs {amount} more than staying.</source>
        <translation>费用比省下的还多：一次性收 {fees}，利息只省 {saved}。总共比维持现状多花 {amount}。</translation>
    </message>
    <message>
        <source>This costs {amount} more in all than staying.</source>
        <translation>总共比维持现状多花 {amount}。</translation>
    </message>
    <message>
        <source>This costs as much in all as staying.</source>
        <translation>总花费和维持现状一样。</translation>
    </message>
    <message>
        <source>Whatever you take of these, months stay short, and nothing leaves fewer than staying: {count} of {months}. Ask for more time, or see “In difficulty”.</source>
        <translation>这些方案怎么选都有月份不够，而且都不比维持现状好（{months} 个月里有 {count} 个月不够）。请再争取更长的时间，或看看“还不上时”。</translation>
    </message>
    <message>
        <source>Staying is cheapest: every month can be paid without these offers.</source>
        <translation>维持现状最省：不接受这些方案，每个月也都还得上。</translation>
    </message>
    <message>
        <source>With none of these can every month be paid. Fewest short months: {name} ({count} of {months}).</source>
        <extracomment>{name} are one or more offers, {count} is a number of short months</extracomment>
        <translation>没有一个方案能让每个月都够还。不够的月份最少的是：{name}（{months} 个月里 {count} 个月）。</translation>
    </message>
    <message>
        <source>The cheapest way to pay every month: {name}. It costs {amount} more than staying, but staying leaves months short.</source>
        <extracomment>{name} are one or more offers, {amount} is money</extracomment>
        <translation>每个月都还得上的最省办法：{name}。比维持现状多花 {amount}，但维持现状会有月份不够。</translation>
    </message>
    <message>
        <source>The cheapest way to pay every month: {name}. {amount} less than staying.</source>
        <extracomment>{name} are one or more offers, {amount} is money</extracomment>
        <translation>每个月都还得上的最省办法：{name}。比维持现状少花 {amount}。</translation>
    </message>
    <message>
        <source>Relief in the next three months: {amount} a month. Most of all in {month}: {most}.</source>
        <extracomment>{amount} less a month, {most} is the largest relief, in {month}</extracomment>
        <translation>近三个月每月少还 {amount}。少还最多的是{month}：{most}。</translation>
    </message>
    <message>
        <source>The next three months ask {amount} a month more.</source>
        <translation>近三个月每月要多还 {amount}。</translation>
    </message>
    <message>
        <source>No relief in the next three months.</source>
        <translation>近三个月没有减轻。</translation>
    </message>
    <message>
        <source>In {month} it asks {amount} more than staying would.</source>
        <extracomment>{amount} more has to be paid in {month} than without the offer</extracomment>
        <translation>{month}要比维持现状多还 {amount}。</translation>
    </message>
    <message>
        <source>At first you pay more, up to {other} in all. From {day} on you have paid less than by staying.</source>
        <translation>起初要多付，累计最多多付 {other}。从 {day}起，累计付的比维持现状少。</translation>
    </message>
    <message>
        <source>From {day} on you have paid less than by staying.</source>
        <translation>从 {day}起，累计付的一直比维持现状少。</translation>
    </message>
    <message>
        <source>Relief now, cost later: you pay up to {other} less at first, but from {day} on you have paid more than by staying.</source>
        <translation>先松后紧：起初累计最多少付 {other}，但从 {day}起，累计付的比维持现状多。</translation>
    </message>
    <message>
        <source>From {day} on you have paid more than by staying.</source>
        <translation>从 {day}起，累计付的一直比维持现状多。</translation>
    </message>
    <message>
        <source>Short months in the next {months}: {after} instead of {before}.</source>
        <extracomment>{after} and {before} are numbers of short months</extracomment>
        <translation>今后 {months} 个月里，不够的月份从 {before} 个变成 {after} 个。</translation>
    </message>
    <message>
        <source>It mends no month: short ones stay {count} of {months}.</source>
        <translation>没有改善：{months} 个月里仍有 {count} 个月不够。</translation>
    </message>
    <message>
        <source>Being late costs {amount} less in them, which no sum here counts.</source>
        <translation>其间的逾期费用会少 {amount}（没有算进上面的金额）。</translation>
    </message>
    <message>
        <source>Being late costs {amount} more in them, which no sum here counts.</source>
        <translation>其间的逾期费用会多 {amount}（没有算进上面的金额）。</translation>
    </message>
    <message>
        <source>The lender forgoes {amount} of the principal.</source>
        <translation>出借方放弃本金 {amount}。</translation>
    </message>
    <message>
        <source>{amount} is borrowed beyond what clears the old loans: it lies in the account and bears interest.</source>
        <translation>借得比还清旧借款多 {amount}：这笔钱留在账户里，也要付利息。</translation>
    </message>
    <message>
        <source>“{loan}” would be paid off by itself before the new loan asks for its first payment.</source>
        <extracomment>{loan} is the name of a loan</extracomment>
        <translation>“{loan}”在新借款第一次还款之前，自己就会还清。</translation>
    </message>
    <message>
        <source>“{loan}” takes {amount} for being paid off early.</source>
        <extracomment>{loan} is the name of a loan</extracomment>
        <translation>提前还清“{loan}”要收 {amount}。</translation>
    </message>
    <message>
        <source>Paid in all to the loans it is about: {staying} as it is, {taken} with the offer. {finding}</source>
        <translation>相关借款累计付款：维持现状 {staying}，接受方案 {taken}。{finding}</translation>
    </message>
    <message>
        <source>No offer that could be taken is here yet.</source>
        <translation>还没有可以接受的方案。</translation>
    </message>
    <message>
        <source>{day}, then less</source>
        <extracomment>{day} is the day from which on an offer has cost less than staying</extracomment>
        <translation>{day} 起更少</translation>
    </message>
    <message>
        <source>{day}, then more</source>
        <extracomment>{day} is the day from which on an offer has cost more than staying</extracomment>
        <translation>{day} 起更多</translation>
    </message>
    <message>
        <source>Paying “{loan}” off early saves nothing: it asks for all of its charges anyway.</source>
        <extracomment>{loan} is the name of a loan</extracomment>
        <translation>提前还清“{loan}”省不下钱：它的费用照样全收。</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>The strategies compared</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>Instalments with a fixed fee save nothing when they are paid early.</source>
        <translation>固定手续费的分期，提前还并不省钱。</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>First paid off: {loan}, {month}</source>
        <extracomment>{loan} is the first loan that is gone, {month} when</extracomment>
        <translation>最先还清：{loan}，{month}</translation>
    </message>
</context>
<context>
    <name>ContractDialog</name>
    <message>
        <source>“{loan}”: the contract was changed</source>
        <extracomment>{loan} is a name</extracomment>
        <translation>“{loan}”：合同变更</translation>
    </message>
    <message>
        <source>“{loan}”: correct the latest change</source>
        <translation>“{loan}”：更正最近一次变更</translation>
    </message>
    <message>
        <source>&amp;What was agreed</source>
        <translation>商定了什么(&amp;W)</translation>
    </message>
    <message>
        <source>Agreed &amp;on</source>
        <translation>商定日期(&amp;O)</translation>
    </message>
    <message>
        <source>What was paid by the end of that day met the old contract.</source>
        <translation>到这一天为止还的钱，按原合同计。</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>for example who agreed to it, by phone or in writing</source>
        <translation>例如：谁同意的，电话还是书面</translation>
    </message>
</context>
<context>
    <name>ContractFields</name>
    <message>
        <source>&amp;Months</source>
        <translation>几个月(&amp;M)</translation>
    </message>
    <message>
        <source>New due day</source>
        <translation>新的到期日</translation>
    </message>
    <message>
        <source>Interest and charges</source>
        <translation>利息和费用</translation>
    </message>
    <message>
        <source>Fee for it</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>&amp;Kind of instalments</source>
        <translation>分期方式(&amp;K)</translation>
    </message>
    <message>
        <source>Number of &amp;instalments</source>
        <translation>期数(&amp;I)</translation>
    </message>
    <message>
        <source>New &amp;rate</source>
        <translation>新利率(&amp;R)</translation>
    </message>
    <message>
        <source>First one on</source>
        <translation>第一期还款日</translation>
    </message>
    <message>
        <source>Agreed &amp;amount</source>
        <translation>商定金额(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Amount handed over</source>
        <translation>交付的金额(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;From account</source>
        <translation>从哪个账户(&amp;F)</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>什么不变</translation>
    </message>
    <message>
        <source>Penalty and late fees</source>
        <translation>罚息和违约金</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>What is late is due by</source>
        <translation>逾期部分改到哪天还</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>哪天还清</translation>
    </message>
    <message>
        <source>In so many monthly parts</source>
        <translation>分几个月还</translation>
    </message>
    <message>
        <source>empty: so many months later</source>
        <translation>不填：顺延上述月数</translation>
    </message>
    <message>
        <source>empty: with the next instalment</source>
        <translation>不填：与下一期一起还</translation>
    </message>
</context>
<context>
    <name>ContractPreview</name>
    <message>
        <source>Before and after</source>
        <translation>变更前后</translation>
    </message>
    <message>
        <source>Payments of the new contract</source>
        <translation>新合同的还款</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>New payment</source>
        <translation>新还款额</translation>
    </message>
    <message>
        <source>Type what was agreed: both contracts show here side by side.</source>
        <translation>填写商定的内容，这里会并列显示新旧合同。</translation>
    </message>
    <message>
        <source>Each payment</source>
        <translation>每期还款</translation>
    </message>
    <message>
        <source>Payments left</source>
        <translation>剩余期数</translation>
    </message>
    <message>
        <source>Last one on</source>
        <translation>最后一期</translation>
    </message>
    <message>
        <source>Still to pay in all</source>
        <translation>还要还的合计</translation>
    </message>
</context>
<context>
    <name>Contracts</name>
    <message>
        <source>Extension</source>
        <translation>展期</translation>
    </message>
    <message>
        <source>Payment holiday</source>
        <translation>暂停还款</translation>
    </message>
    <message>
        <source>New instalments</source>
        <translation>重新分期</translation>
    </message>
    <message>
        <source>A part repaid early</source>
        <translation>提前还部分本金</translation>
    </message>
    <message>
        <source>New rate</source>
        <translation>利率变更</translation>
    </message>
    <message>
        <source>A part waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>协商结清</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>其他变更</translation>
    </message>
    <message>
        <source>“{loan}”: {change}</source>
        <extracomment>{loan} is a name, {change} what was agreed</extracomment>
        <translation>“{loan}”：{change}</translation>
    </message>
    <message>
        <source>“{loan}”: {change}. {note}</source>
        <translation>“{loan}”：{change}。{note}</translation>
    </message>
    <message>
        <source>Everything that is unpaid is due some months later.</source>
        <translation>所有未还的都顺延几个月。</translation>
    </message>
    <message>
        <source>The next instalments are skipped; the loan ends so much later.</source>
        <translation>接下来几期不用还，借款相应延后结束。</translation>
    </message>
    <message>
        <source>All that is owed is split anew into monthly instalments.</source>
        <translation>全部欠款重新分成每月还款。</translation>
    </message>
    <message>
        <source>The lender took money ahead and lowered the principal at once.</source>
        <translation>出借方收下提前还的钱，立即减少本金。</translation>
    </message>
    <message>
        <source>From that day on the rate is another.</source>
        <translation>从这一天起利率改变。</translation>
    </message>
    <message>
        <source>The lender forgoes a part of what is owed; the rest stays as it is.</source>
        <translation>出借方免去一部分欠款，其余不变。</translation>
    </message>
    <message>
        <source>An agreed amount ends the loan; the rest is waived.</source>
        <translation>还清商定的金额就结清，其余免去。</translation>
    </message>
    <message>
        <source>Type the new terms; the amount is all that is still owed.</source>
        <translation>填写新的条款，金额是全部尚欠的钱。</translation>
    </message>
    <message>
        <source>With the first new instalment</source>
        <translation>与变更后的第一期一起还</translation>
    </message>
    <message>
        <source>Added to the principal</source>
        <translation>计入本金</translation>
    </message>
    <message>
        <source>The same amount every month</source>
        <translation>等额本息</translation>
    </message>
    <message>
        <source>The same principal every month</source>
        <translation>等额本金</translation>
    </message>
    <message>
        <source>A fixed fee every month</source>
        <translation>每期固定手续费</translation>
    </message>
    <message>
        <source>The end stays, instalments get smaller</source>
        <translation>期限不变，每期少还</translation>
    </message>
    <message>
        <source>The instalment stays, it ends sooner</source>
        <translation>每期不变，提早还清</translation>
    </message>
    <message>
        <source>You pay {amount} more in all</source>
        <translation>合计多还 {amount}</translation>
    </message>
    <message>
        <source>You pay {amount} less in all</source>
        <translation>合计少还 {amount}</translation>
    </message>
    <message>
        <source>You pay the same in all</source>
        <translation>合计不变</translation>
    </message>
    <message>
        <source>Each payment is {amount} smaller. The next one, {next}, is due on {day}.</source>
        <translation>每期少还 {amount}。下一期 {next}，{day} 到期。</translation>
    </message>
    <message>
        <source>Each payment is {amount} larger. The next one, {next}, is due on {day}.</source>
        <translation>每期多还 {amount}。下一期 {next}，{day} 到期。</translation>
    </message>
    <message>
        <source>The payments stay as they are. The next one, {next}, is due on {day}.</source>
        <translation>每期还款不变。下一期 {next}，{day} 到期。</translation>
    </message>
    <message>
        <source>Owed on {day}: {principal} principal, {interest} interest, {fees} fees, {penalty} penalty and late fees.</source>
        <translation>{day} 欠：本金 {principal}，利息 {interest}，费用 {fees}，罚息和违约金 {penalty}。</translation>
    </message>
    <message>
        <source>{amount} is paid ahead.</source>
        <translation>已预先还了 {amount}。</translation>
    </message>
    <message>
        <source>{one} {two}</source>
        <extracomment>two sentences, one after the other</extracomment>
        <translation>{one}{two}</translation>
    </message>
    <message>
        <source>{amount} is waived.</source>
        <translation>免去 {amount}。</translation>
    </message>
    <message>
        <source>since {day}: holds now</source>
        <translation>{day} 起：现行合同</translation>
    </message>
    <message>
        <source>{since} to {until}: {change}</source>
        <translation>{since} 至 {until}：{change}</translation>
    </message>
</context>
<context>
    <name>ContractsPart</name>
    <message>
        <source>Correct the latest change…</source>
        <translation>更正最近一次变更…</translation>
    </message>
    <message>
        <source>Take the latest change back</source>
        <translation>撤回最近一次变更</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Schedule of the chosen contract</source>
        <translation>所选合同的还款计划</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Changed because of</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>还款额</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>This contract was never changed</source>
        <translation>合同没有变更过</translation>
    </message>
    <message>
        <source>When the lender agrees to something else, an extension or smaller instalments, choose “Contract changed…”.</source>
        <translation>出借方同意了别的安排，比如展期或减少每期还款，就点“合同变更…”。</translation>
    </message>
    <message>
        <source>The contract was changed</source>
        <translation>合同变更过</translation>
    </message>
    <message>
        <source>Earlier contracts stay here with what they asked.</source>
        <translation>以前的合同和还款要求保留在这里。</translation>
    </message>
    <message>
        <source>{held}. {kind}. {cost} {payments}</source>
        <extracomment>{held} is when a contract held, {kind} its kind, then two sentences about it</extracomment>
        <translation>{held}。{kind}。{cost}{payments}</translation>
    </message>
</context>
<context>
    <name>Conventions</name>
    <message>
        <source>To the nearest cent, half a cent up</source>
        <translation>四舍五入到分</translation>
    </message>
    <message>
        <source>Down: what is less than a cent is dropped</source>
        <translation>舍去不足一分的部分</translation>
    </message>
    <message>
        <source>To the nearest cent, half a cent to the even one</source>
        <translation>四舍六入五成双</translation>
    </message>
    <message>
        <source>Counts as a whole month</source>
        <translation>按一整月计</translation>
    </message>
    <message>
        <source>By its real days, a 360th of the yearly rate each</source>
        <translation>按实际天数计，每天为年利率的三百六十分之一</translation>
    </message>
    <message>
        <source>The LPR for one year</source>
        <translation>一年期LPR</translation>
    </message>
    <message>
        <source>The LPR for more than five years</source>
        <translation>五年期以上LPR</translation>
    </message>
    <message>
        <source>{one} {two}</source>
        <translation>{one}{two}</translation>
    </message>
    <message>
        <source>A payment on a weekend or public holiday is due on the working day before.</source>
        <translation>还款日遇周末或节假日，提前至前一个工作日。</translation>
    </message>
    <message>
        <source>A payment on a weekend or public holiday is due on the next working day, and is not late before it.</source>
        <translation>还款日遇周末或节假日，顺延至下一个工作日，在此之前不算逾期。</translation>
    </message>
    <message>
        <source>A payment on a weekend or public holiday is due on the next working day, or on the one before where that lies in the next month.</source>
        <translation>还款日遇周末或节假日，顺延至下一个工作日；若会跨到下个月，则提前至前一个工作日。</translation>
    </message>
    <message>
        <source>Public holidays after {day} are not announced yet.</source>
        <translation>{day}之后的节假日安排尚未公布。</translation>
    </message>
    <message>
        <source>The rate is the LPR for one year {margin} basis points</source>
        <translation>利率为一年期LPR{margin}个基点</translation>
    </message>
    <message>
        <source>The rate is the LPR for more than five years {margin} basis points</source>
        <translation>利率为五年期以上LPR{margin}个基点</translation>
    </message>
    <message>
        <source>set anew on every 1 January.</source>
        <translation>每年1月1日重新定价。</translation>
    </message>
    <message>
        <source>set anew each year on the day it was received.</source>
        <translation>每年在放款对应日重新定价。</translation>
    </message>
    <message>
        <source>set anew from the day it was received, every … months: {count}.</source>
        <translation>自放款日起每{count}个月重新定价。</translation>
    </message>
    <message>
        <source>{follows}, {rhythm}</source>
        <translation>{follows}，{rhythm}</translation>
    </message>
    <message>
        <source>No LPR is known for the days on which it is set anew: it stays.</source>
        <translation>重新定价日的LPR未知，利率暂按不变计算。</translation>
    </message>
    <message>
        <source>Since {day} it is {rate} a year.</source>
        <translation>自{day}起年利率为{rate}。</translation>
    </message>
    <message>
        <source>From {day} on {rate} a year is assumed, by the LPR that is known last; what it will be nobody knows.</source>
        <translation>自{day}起按已知最近的LPR假定年利率为{rate}；届时实际是多少，现在无人知道。</translation>
    </message>
</context>
<context>
    <name>CostTable</name>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Instalment fee</source>
        <translation>分期手续费</translation>
    </message>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Fee for a returned debit</source>
        <translation>扣款失败费</translation>
    </message>
    <message>
        <source>Fee for paying early</source>
        <translation>提前还款手续费</translation>
    </message>
    <message>
        <source>kept back when it is paid out</source>
        <translation>放款时扣除</translation>
    </message>
    <message>
        <source>with the first instalment</source>
        <translation>随首期收取</translation>
    </message>
    <message>
        <source>with each instalment</source>
        <translation>随每期收取</translation>
    </message>
    <message>
        <source>with the principal</source>
        <translation>随本金收取</translation>
    </message>
    <message>
        <source>for each late day</source>
        <translation>逾期每日</translation>
    </message>
    <message>
        <source>once for each late instalment</source>
        <translation>每期逾期收一次</translation>
    </message>
    <message>
        <source>for each month it stays late</source>
        <translation>逾期每月</translation>
    </message>
    <message>
        <source>when the account held too little</source>
        <translation>余额不足扣款失败时</translation>
    </message>
    <message>
        <source>each time something is paid early</source>
        <translation>每次提前还款时</translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>最低 {amount}</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>最高 {amount}</translation>
    </message>
    <message>
        <source>all together at most {amount}</source>
        <translation>合计最多{amount}</translation>
    </message>
    <message>
        <source>none from {day} on</source>
        <translation>{day} 起免收</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{rate} a day of the overdue principal</source>
        <translation>逾期本金的日 {rate}</translation>
    </message>
    <message>
        <source>{rate} a day of the overdue principal and interest</source>
        <translation>逾期本息的日 {rate}</translation>
    </message>
    <message>
        <source>{rate} a day of all that is overdue</source>
        <translation>全部逾期款项的日 {rate}</translation>
    </message>
    <message>
        <source>{rate} of what is unpaid</source>
        <translation>未还金额的 {rate}</translation>
    </message>
    <message>
        <source>{rate} a year</source>
        <translation>年 {rate}</translation>
    </message>
    <message>
        <source>{rate} a month</source>
        <translation>月 {rate}</translation>
    </message>
    <message>
        <source>{rate} a day</source>
        <translation>日 {rate}</translation>
    </message>
    <message>
        <source>fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Money that comes late pays in this order: {order}.</source>
        <translation>逾期后的还款按此顺序抵扣：{order}。</translation>
    </message>
    <message>
        <source> → </source>
        <translation> → </translation>
    </message>
    <message>
        <source>From day {day} overdue it pays the principal first.</source>
        <translation>逾期第 {day} 天起，先还本金。</translation>
    </message>
    <message>
        <source>{one} {two}</source>
        <translation>{one}{two}</translation>
    </message>
    <message>
        <source>{days} days of grace after the due day.</source>
        <translation>到期后有 {days} 天宽限。</translation>
    </message>
    <message>
        <source>nominal = 365 × {rate} a day = {result}</source>
        <translation>名义年利率 = 365 × 日 {rate} = {result}</translation>
    </message>
    <message>
        <source>nominal = 12 × {rate} a month = {result}</source>
        <translation>名义年利率 = 12 × 月 {rate} = {result}</translation>
    </message>
    <message>
        <source>effective = the rate on the real days = {result}</source>
        <translation>实际年利率 = 按实际天数计算的利率 = {result}</translation>
    </message>
    <message>
        <source>effective = (1 + {rate}) ^ 12 − 1 = {result}</source>
        <translation>实际年利率 =（1 + {rate}）^ 12 − 1 = {result}</translation>
    </message>
    <message>
        <source>{rate} a month is the rate at which the payments, each divided by (1 + rate) ^ months, are together worth {amount}, the money received.</source>
        <translation>月 {rate} 的含义：各期还款分别除以（1 + 月利率）^ 月数之后，合计等于到手的 {amount}。</translation>
    </message>
    <message>
        <source>on the real days = {result}: every amount divided by (1 + {result}) ^ (days / 365) is worth the last column, and these add up to nothing.</source>
        <translation>按实际天数 = {result}：每笔金额除以（1 + {result}）^（天数 ÷ 365）得到最后一列，合计为零。</translation>
    </message>
</context>
<context>
    <name>CostTableView</name>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Charged by</source>
        <translation>收取方</translation>
    </message>
    <message>
        <source>When</source>
        <translation>收取方式</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>年化</translation>
    </message>
    <message>
        <source>Only if something is paid late or early</source>
        <translation>仅在逾期或提前还款时收取</translation>
    </message>
    <message>
        <source>the lender</source>
        <translation>贷款人</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>if paid on time</source>
        <translation>正常履约</translation>
    </message>
</context>
<context>
    <name>CountedCard</name>
    <message>
        <source>What was counted in {month}</source>
        <extracomment>{month} is a month with its year</extracomment>
        <translation>{month}算进了哪些</translation>
    </message>
</context>
<context>
    <name>CountingFields</name>
    <message>
        <source>Interest is rounded</source>
        <translation>利息的舍入方式</translation>
    </message>
    <message>
        <source>A payment on a weekend or public holiday</source>
        <translation>还款日遇周末或节假日</translation>
    </message>
    <message>
        <source>Interest by the day runs to the day it moves to</source>
        <translation>按日计息的利息算到调整后的还款日</translation>
    </message>
</context>
<context>
    <name>CouponFields</name>
    <message>
        <source>First instalments with a coupon</source>
        <translation>前几期有优惠券</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>It takes off, in percent</source>
        <translation>减免百分之几</translation>
    </message>
    <message>
        <source>of interest and fee; 100: they are free</source>
        <translation>指利息和费用；100 即全免</translation>
    </message>
</context>
<context>
    <name>DailyInterestFields</name>
    <message>
        <source>All of it is due on</source>
        <translation>全部到期日</translation>
    </message>
    <message>
        <source>Drawn later (optional)</source>
        <translation>后续借款（选填）</translation>
    </message>
    <message>
        <source>one a line: amount, day, rate, day it is due</source>
        <translation>每行一笔：金额、借款日、利率、到期日</translation>
    </message>
    <message>
        <source>How interest is counted</source>
        <translation>计息方式</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Open the calendar</source>
        <translation>打开日历</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>{day} · {count} days overdue</source>
        <translation>{day} · 已逾期 {count} 天</translation>
    </message>
    <message>
        <source>{day} · 1 day overdue</source>
        <translation>{day} · 已逾期 1 天</translation>
    </message>
    <message>
        <source>{day} · today</source>
        <translation>{day} · 今天</translation>
    </message>
    <message>
        <source>{day} · in {count} days</source>
        <translation>{day} · 还有 {count} 天</translation>
    </message>
    <message>
        <source>{day} · tomorrow</source>
        <translation>{day} · 明天</translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation>已逾期 1 天</translation>
    </message>
    <message>
        <source>{count} days overdue</source>
        <translation>已逾期 {count} 天</translation>
    </message>
</context>
<context>
    <name>DebtRow</name>
    <message>
        <source>Lender</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Still to repay</source>
        <translation>还欠本金</translation>
    </message>
    <message>
        <source>Instalments left</source>
        <translation>还剩几期</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
</context>
<context>
    <name>DebtsStep</name>
    <message>
        <source>Add another debt</source>
        <translation>再加一笔</translation>
    </message>
</context>
<context>
    <name>DesktopCard</name>
    <message>
        <source>On this computer</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>Show reminders as desktop notifications</source>
        <translation>用桌面通知提醒</translation>
    </message>
    <message>
        <source>Leave amounts out of notifications</source>
        <translation>通知里不显示金额</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>关闭窗口后留在托盘</translation>
    </message>
</context>
<context>
    <name>DifficultyPart</name>
    <message>
        <source>Before a due day is missed</source>
        <translation>在逾期之前</translation>
    </message>
    <message>
        <source>Ask each lender early: an extension or new instalments can be agreed, and it costs less than being late. Write down whom you talked to, when, and what was promised.</source>
        <translation>尽早找每一家放款方谈：可以商量延期或重新分期，比逾期便宜。记下和谁谈的、什么时候、答应了什么。</translation>
    </message>
    <message>
        <source>The lenders&apos; files: talks, promises, letters and papers</source>
        <translation>协商档案：沟通、承诺、函件和文书</translation>
    </message>
    <message>
        <source>What a lender may agree to, and what nobody may do</source>
        <translation>放款方可能答应什么，谁都不许做什么</translation>
    </message>
    <message>
        <source>Where to ask and complain</source>
        <translation>去哪里咨询和投诉</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Due in the next 30 days</source>
        <translation>未来 30 天要还的</translation>
    </message>
    <message>
        <source>Nothing is due in the next 30 days.</source>
        <translation>未来 30 天没有要还的。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 笔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueDays</name>
    <message>
        <source>No loan has a due day of the month that could be moved without being late.</source>
        <translation>没有哪笔借款的还款日可以改动而不造成逾期。</translation>
    </message>
    <message>
        <source>The due days are best as they are: no other ones leave less missing.</source>
        <translation>现在的还款日已经最好：换成其他日子，缺口不会更小。</translation>
    </message>
    <message>
        <source>With other due days, months that fall short: {after} instead of {before}.</source>
        <extracomment>{before} and {after} are numbers of months</extracomment>
        <translation>换一组还款日，缺钱的月份从 {before} 个减到 {after} 个。</translation>
    </message>
    <message>
        <source>With other due days the lowest cash is {after}, not {before}.</source>
        <translation>换一组还款日，最低现金从 {before} 变为 {after}。</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}</source>
        <extracomment>{before} and {after} are numbers, amounts or percentages</extracomment>
        <translation>{name}：{before} → {after}</translation>
    </message>
    <message>
        <source>Months that fall short</source>
        <translation>缺钱的月份</translation>
    </message>
    <message>
        <source>Lowest cash if all is paid</source>
        <translation>全部按时还款时的最低现金</translation>
    </message>
    <message>
        <source>A payment is missed somewhere</source>
        <translation>至少一次还不上的可能</translation>
    </message>
    <message>
        <source>The lenders ask {amount} more in all for it.</source>
        <translation>为此一共多付 {amount}。</translation>
    </message>
    <message>
        <source>{loan}: day {before}, stays</source>
        <translation>{loan}：每月 {before} 日，不变</translation>
    </message>
    <message>
        <source>{loan}: day {before} → day {after}</source>
        <extracomment>{loan} is the name of a loan, the others are days of the month</extracomment>
        <translation>{loan}：{before} 日 → {after} 日</translation>
    </message>
</context>
<context>
    <name>DueDaysDialog</name>
    <message>
        <source>Redesign the due days</source>
        <translation>重新安排还款日</translation>
    </message>
    <message>
        <source>Try them</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Many lenders move a due day when asked. These days are looked for together, so that least is missing; nothing changes before the lenders agreed.</source>
        <translation>很多出借方应要求可以改还款日。这里把各笔借款放在一起找，让缺口最小；出借方同意之前，什么都不会改。</translation>
    </message>
    <message>
        <source>May move</source>
        <translation>可以改</translation>
    </message>
    <message>
        <source>To these days</source>
        <translation>可改到的日子</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Days the lender of {loan} allows</source>
        <extracomment>{loan} is the name of a loan</extracomment>
        <translation>{loan}的出借方允许的日子</translation>
    </message>
    <message>
        <source>For example 5, 10, 15-20</source>
        <translation>例如 5, 10, 15-20</translation>
    </message>
</context>
<context>
    <name>Early</name>
    <message>
        <source>Pay all of it off</source>
        <translation>全部结清</translation>
    </message>
    <message>
        <source>End sooner</source>
        <translation>每期不变，提前还完</translation>
    </message>
    <message>
        <source>Smaller instalments</source>
        <translation>期数不变，每期少还</translation>
    </message>
    <message>
        <source>Pay a part, owe less</source>
        <translation>还一部分，少欠一些</translation>
    </message>
    <message>
        <source>what is repaid early</source>
        <translation>提前还款本金</translation>
    </message>
    <message>
        <source>all that was borrowed</source>
        <translation>借款总额</translation>
    </message>
    <message>
        <source>Nothing is left to pay early</source>
        <translation>没有可以提前还的了</translation>
    </message>
    <message>
        <source>Everything is due already: nothing can be paid early</source>
        <translation>全部已到期：谈不上提前还款</translation>
    </message>
    <message>
        <source>First pay what is late: {amount}</source>
        <extracomment>{amount} is overdue, with penalty and late fees</extracomment>
        <translation>请先还清逾期部分：{amount}</translation>
    </message>
    <message>
        <source>Paying early saves nothing: the fees stay due</source>
        <translation>提前还款不省钱：手续费照收</translation>
    </message>
    <message>
        <source>Only paying all of it off saves something: {saved}</source>
        <translation>只有全部还清才省钱：省 {saved}</translation>
    </message>
    <message>
        <source>Ask the lender what paying a part early saves</source>
        <translation>提前还一部分能省多少，请问放款方</translation>
    </message>
    <message>
        <source>Paying early saves nothing: there is no interest</source>
        <translation>提前还不省钱：本来就没有利息</translation>
    </message>
    <message>
        <source>What is due by that day is paid besides. Interest runs to the day, the fee is the contract&apos;s. Keep what a month needs first: money paid early does not come back.</source>
        <translation>到那天为止应还的款项另付。利息算到当天，手续费按合同。先留够一个月的开销：提前还掉的钱拿不回来。</translation>
    </message>
    <message>
        <source>Then the fees of all instalments that have not begun fall away.</source>
        <translation>这样，还未开始的各期手续费都免收。</translation>
    </message>
    <message>
        <source>Paying all of it off is counted as the law has it: interest for the days used, fees in full. Ask for the sum in writing before you pay.</source>
        <translation>全部还清按法律计算：利息按实际天数，手续费照收。付款前请让对方书面确认金额。</translation>
    </message>
    <message>
        <source>Until then no lender takes money as an early repayment.</source>
        <translation>在那之前，任何放款方都不会当作提前还款。</translation>
    </message>
    <message>
        <source>The fees stay due when it is paid early.</source>
        <translation>提前还款，手续费照收。</translation>
    </message>
    <message>
        <source>Paying early costs no fee.</source>
        <translation>提前还款不收手续费。</translation>
    </message>
    <message>
        <source>Paying early costs a fee: {fee}.</source>
        <translation>提前还款收手续费：{fee}。</translation>
    </message>
    <message>
        <source>From {day} on it costs none.</source>
        <translation>{day}起免收。</translation>
    </message>
    <message>
        <source>{rate} of {base}</source>
        <translation>{base}的 {rate}</translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>最低 {amount}</translation>
    </message>
    <message>
        <source>{amount} each time</source>
        <translation>每次 {amount}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Paying {amount} more on {day} saves up to {saved}</source>
        <translation>{day}多还 {amount}，最多省 {saved}</translation>
    </message>
    <message>
        <source>Paying {amount} more on {day} costs {saved} more than it saves</source>
        <translation>{day}多还 {amount}，多花的比省的还多 {saved}</translation>
    </message>
    <message>
        <source>The money does more good as a buffer, or with a loan whose interest falls when it is paid early.</source>
        <translation>这笔钱留作备用，或者去还提前还能少付利息的借款，更划算。</translation>
    </message>
</context>
<context>
    <name>EarlyFields</name>
    <message>
        <source>Fee for paying early</source>
        <translation>提前还款手续费</translation>
    </message>
    <message>
        <source>That fee is a share of</source>
        <translation>手续费按什么计算</translation>
    </message>
    <message>
        <source>That fee at least (optional)</source>
        <translation>手续费最低（可不填）</translation>
    </message>
    <message>
        <source>And each time (optional)</source>
        <translation>另外每次收（可不填）</translation>
    </message>
    <message>
        <source>No fee for paying early from (optional)</source>
        <translation>从哪天起提前还款免费（可不填）</translation>
    </message>
    <message>
        <source>0 unless the contract asks for one</source>
        <translation>合同没写就填 0</translation>
    </message>
    <message>
        <source>often a year after the money was received, or after some instalments</source>
        <translation>常见的是借款满一年，或还满若干期</translation>
    </message>
</context>
<context>
    <name>EarlyPart</name>
    <message>
        <source>I pay this much early</source>
        <translation>我提前还</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>在这一天</translation>
    </message>
    <message>
        <source>empty: today</source>
        <translation>不填就是今天</translation>
    </message>
</context>
<context>
    <name>EarlyTable</name>
    <message>
        <source>What paying early saves</source>
        <translation>提前还款省多少</translation>
    </message>
    <message>
        <source>What you do</source>
        <translation>怎么还</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>要付</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>每期</translation>
    </message>
    <message>
        <source>Over on</source>
        <translation>还完日期</translation>
    </message>
    <message>
        <source>Less interest</source>
        <translation>少付利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Saved in all</source>
        <translation>净省</translation>
    </message>
</context>
<context>
    <name>Encryption</name>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>encrypted, other passphrase</source>
        <translation>已加密，口令不同</translation>
    </message>
    <message>
        <source>Tideover keeps the passphrase nowhere. If it is forgotten, nobody can open the household: not you, not we. Write it down and keep it where you keep your papers.</source>
        <translation>渡过不在任何地方保存口令。一旦忘记，谁都打不开这个家庭：你不能，我们也不能。请写下来，与证件放在一起。</translation>
    </message>
</context>
<context>
    <name>EncryptionCard</name>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Encrypt the household…</source>
        <translation>加密家庭…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>Stop encrypting…</source>
        <translation>取消加密…</translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <translation>加密这些备份</translation>
    </message>
    <message>
        <source>Delete them…</source>
        <translation>删除这些备份…</translation>
    </message>
    <message>
        <source>Delete them for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>The household is encrypted and was not opened. Start Tideover again and type its passphrase, or restore a backup.</source>
        <translation>这个家庭已加密，没有打开。请重新启动渡过并输入口令，或恢复一个备份。</translation>
    </message>
    <message>
        <source>Encrypted. Without the passphrase nobody can read the household, its documents or the backups made since.</source>
        <translation>已加密。没有口令，谁都读不了这个家庭、其中的文件以及之后的备份。</translation>
    </message>
    <message>
        <source>Not encrypted: whoever has this disk or a copy of the file can read the household and its documents.</source>
        <translation>未加密：任何拿到这块硬盘或文件副本的人都能读取这个家庭和其中的文件。</translation>
    </message>
    <message>
        <source>Earlier backups that anybody can read: {count}.</source>
        <translation>任何人都能读取的旧备份：{count} 个。</translation>
    </message>
    <message>
        <source>Backups that open with another passphrase only: {count}.</source>
        <translation>只能用另一个口令打开的备份：{count} 个。</translation>
    </message>
    <message>
        <source>The household is encrypted, and a backup of it too.</source>
        <translation>家庭已加密，并做了一个加密的备份。</translation>
    </message>
    <message>
        <source>The new passphrase holds, for a new backup too.</source>
        <translation>新口令已生效，并用它做了一个新备份。</translation>
    </message>
    <message>
        <source>The household is no longer encrypted.</source>
        <translation>家庭不再加密。</translation>
    </message>
    <message>
        <source>Backups that were encrypted: {count}.</source>
        <translation>已加密的备份：{count} 个。</translation>
    </message>
    <message>
        <source>A deleted backup cannot be brought back.</source>
        <translation>备份删除后无法找回。</translation>
    </message>
    <message>
        <source>Backups that were deleted: {count}.</source>
        <translation>已删除的备份：{count} 个。</translation>
    </message>
</context>
<context>
    <name>EntriesTab</name>
    <message>
        <source>Which loan does it repay?</source>
        <translation>它还的是哪笔借款？</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 笔流水</numerusform>
        </translation>
    </message>
    <message>
        <source>Where is your money?</source>
        <translation>你的钱放在哪里？</translation>
    </message>
    <message>
        <source>Add your first account: cash, a bank account, a wallet or a card.</source>
        <translation>先添加一个账户：现金、银行卡、电子钱包或信用卡。</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账户…</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>还没有流水</translation>
    </message>
    <message>
        <source>Type one in the line above, or import a bill from Alipay or your bank.</source>
        <translation>在上面一行里记一笔，或导入支付宝、银行的账单。</translation>
    </message>
    <message>
        <source>Type an entry</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Import a bill…</source>
        <translation>导入账单…</translation>
    </message>
    <message>
        <source>No entry fits</source>
        <translation>没有符合的流水</translation>
    </message>
    <message>
        <source>Nothing was found for this search, account and period.</source>
        <translation>按这样的搜索词、账户和时间段没有找到流水。</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>显示全部流水</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Split among several categories, or add a note (Ctrl+D)</source>
        <translation>拆分到多个分类，或加备注（Ctrl+D）</translation>
    </message>
    <message>
        <source>who was paid, or who paid</source>
        <translation>付给谁，或谁付的</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>To account</source>
        <translation>转入账户</translation>
    </message>
    <message>
        <source>There is no category of that name.</source>
        <translation>没有这个名字的分类。</translation>
    </message>
    <message>
        <source>Add an account first: money needs a place.</source>
        <translation>请先添加一个账户：钱要有地方放。</translation>
    </message>
    <message>
        <source>Changing an entry. Enter keeps it, Esc leaves it.</source>
        <translation>正在修改一笔流水。回车保存，Esc 放弃。</translation>
    </message>
    <message>
        <source>Enter saves, Esc clears, Alt+1 to Alt+3 choose the kind</source>
        <translation>回车保存，Esc 清空，Alt+1 至 Alt+3 选择类型</translation>
    </message>
    <message numerus="yes">
        <source>%n categories</source>
        <translation>
            <numerusform>%n 个分类</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EqualInstalmentFields</name>
    <message>
        <source>Instalment the lender sta&amp;tes (optional)</source>
        <translation>出借方给出的每期金额（可不填）(&amp;T)</translation>
    </message>
    <message>
        <source>empty: worked out from the rate</source>
        <translation>不填则按利率计算</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This cannot be saved as it is. Please check what you typed.</source>
        <translation>现在还不能保存，请检查输入的内容。</translation>
    </message>
    <message>
        <source>The household file cannot be used: {path}</source>
        <translation>无法使用数据文件：{path}</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as a bill or statement.</source>
        <translation>“{file}”不能当作账单读取。</translation>
    </message>
    <message>
        <source>The reminder could not be delivered.</source>
        <translation>提醒没能送达。</translation>
    </message>
    <message>
        <source>Something went wrong inside Tideover. Nothing was changed; the details are in the log.</source>
        <translation>渡过内部出了错。没有改动任何数据；详情已写入日志。</translation>
    </message>
    <message>
        <source>“{value}” is not an amount. Type digits, for example 1234.50.</source>
        <translation>“{value}”不是金额。请输入数字，例如 1234.50。</translation>
    </message>
    <message>
        <source>Type an amount, for example 28.50.</source>
        <translation>请输入金额，例如 28.50。</translation>
    </message>
    <message>
        <source>This is too long for an amount.</source>
        <translation>金额太长了。</translation>
    </message>
    <message>
        <source>The commas in “{value}” do not stand before every three digits. Type 1234.50 or 1,234.50.</source>
        <translation>“{value}”里的逗号不是每三位一个。请输入 1234.50 或 1,234.50。</translation>
    </message>
    <message>
        <source>“{value}” has too many decimals: {decimals} are possible.</source>
        <translation>“{value}”的小数位太多，最多 {decimals} 位。</translation>
    </message>
    <message>
        <source>“{value}” is larger than any household&apos;s amount. Check the digits.</source>
        <translation>“{value}”太大了，请检查位数。</translation>
    </message>
    <message>
        <source>Type the amount without a minus sign.</source>
        <translation>请输入金额，不要带负号。</translation>
    </message>
    <message>
        <source>Type an amount that is not zero.</source>
        <translation>金额不能是零。</translation>
    </message>
    <message>
        <source>Type an amount above zero.</source>
        <translation>请输入大于零的金额。</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Type 2026-12-05, 12-5 or “yesterday”.</source>
        <translation>“{value}”不是日期。请输入 2026-12-05、12-5 或“昨天”。</translation>
    </message>
    <message>
        <source>Type a date, for example 12-5.</source>
        <translation>请输入日期，例如 12-5。</translation>
    </message>
    <message>
        <source>There is no such day: {value}.</source>
        <translation>没有这一天：{value}。</translation>
    </message>
    <message>
        <source>{value} is outside the years 1970 to 2199.</source>
        <translation>{value} 不在 1970 年到 2199 年之间。</translation>
    </message>
    <message>
        <source>“{value}” is not a month. Type 2026-12.</source>
        <translation>“{value}”不是月份。请输入 2026-12。</translation>
    </message>
    <message>
        <source>A day of the month is 1 to 31.</source>
        <translation>每月的日子是 1 到 31。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>The interval is 1 to {limit}.</source>
        <translation>间隔是 1 到 {limit}。</translation>
    </message>
    <message>
        <source>“{value}” is not a rate. Type 14.6%, or 0.04%/day for a daily rate.</source>
        <translation>“{value}”不是利率。年利率请输入 14.6%，日利率请输入 0.04%/日。</translation>
    </message>
    <message>
        <source>Type a rate, for example 14.6%; 0 if there is none.</source>
        <translation>请输入利率，例如 14.6%；没有利息就输入 0。</translation>
    </message>
    <message>
        <source>A rate is not below zero.</source>
        <translation>利率不能是负数。</translation>
    </message>
    <message>
        <source>“{value}” would be more than 1,000% a year. Check the decimal point.</source>
        <translation>“{value}”相当于年利率超过 1,000%，请检查小数点。</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>“{account}” begins on {day}. Choose a later day, or move the account&apos;s first day.</source>
        <translation>“{account}”从 {day} 开始。请选更晚的日期，或把账户的开始日期提前。</translation>
    </message>
    <message>
        <source>There is no category of that name.</source>
        <translation>没有这个名字的分类。</translation>
    </message>
    <message>
        <source>There is a category “{name}” already.</source>
        <translation>已经有分类“{name}”了。</translation>
    </message>
    <message>
        <source>Nothing was pasted: “{value}” in row {row}, column {column} is not an amount.</source>
        <translation>没有粘贴任何内容：第 {row} 行第 {column} 列的“{value}”不是金额。</translation>
    </message>
    <message>
        <source>The parts do not add up to the amount.</source>
        <translation>各部分加起来和总金额对不上。</translation>
    </message>
    <message>
        <source>A transfer needs two different accounts.</source>
        <translation>转账需要两个不同的账户。</translation>
    </message>
    <message>
        <source>Only {balance} is left to pay. Type that or less.</source>
        <translation>只剩 {balance} 没还。请输入不超过它的金额。</translation>
    </message>
    <message>
        <source>Choose the account these entries belong to.</source>
        <translation>请选择这些流水属于哪个账户。</translation>
    </message>
    <message>
        <source>This is still used elsewhere, so it cannot be deleted. Close or hide it instead.</source>
        <translation>别处还在用它，不能删除。可以停用或隐藏。</translation>
    </message>
    <message>
        <source>The amount borrowed is above zero.</source>
        <translation>借款本金要大于零。</translation>
    </message>
    <message>
        <source>The number of instalments is 1 to {limit}.</source>
        <translation>期数是 1 到 {limit}。</translation>
    </message>
    <message>
        <source>The due day is 1 to 31.</source>
        <translation>还款日是 1 到 31。</translation>
    </message>
    <message>
        <source>The first due date lies before the day the money was received.</source>
        <translation>首个还款日早于放款日。</translation>
    </message>
    <message>
        <source>The due date lies before the day the money was received.</source>
        <translation>到期日早于放款日。</translation>
    </message>
    <message>
        <source>With this payment the loan would never be repaid: it does not cover the interest. Check the payment and the rate.</source>
        <translation>按这个月供永远还不清：它不够付利息。请检查月供和利率。</translation>
    </message>
    <message>
        <source>The fee that is kept back is as large as the amount borrowed: nothing would be paid out. Check the fee and the number of instalments.</source>
        <translation>预先扣除的手续费达到了借款金额：到手一分钱也没有。请检查手续费率和期数。</translation>
    </message>
    <message>
        <source>There are as many instalments without principal as there are instalments. At least one has to repay it.</source>
        <translation>不还本金的期数等于或超过了总期数，至少要有一期归还本金。</translation>
    </message>
    <message>
        <source>Each later rate begins after the one before it, and after the day the money was received. Put the lines in the order of their days.</source>
        <translation>后续利率的生效日必须晚于到账日期，并且一行比一行晚。请按日期先后排列。</translation>
    </message>
    <message>
        <source>A later draw-down lies before the day the first money was received. Check its day.</source>
        <translation>有一笔后续借款早于首笔到账日期。请检查它的日期。</translation>
    </message>
    <message>
        <source>The minimum payment is more than 0% and at most 100% of the balance.</source>
        <translation>最低还款比例必须大于 0%，且不超过 100%。</translation>
    </message>
    <message>
        <source>The contract before this one ended on {day}: this one must begin on that day.</source>
        <translation>前一份合同到 {day} 为止：这份合同必须从这一天开始。</translation>
    </message>
    <message>
        <source>What being late costs cannot be below {least} here. Check this field.</source>
        <translation>这一项逾期条款不能小于 {least}，请检查。</translation>
    </message>
    <message>
        <source>This entry repays a loan or came back from its lender, so its money must go the same way. Say first that it repays no loan.</source>
        <translation>这条记录是还款或出借方的退款，资金方向不能改变。请先说明它不属于任何借款。</translation>
    </message>
    <message>
        <source>The late fee&apos;s maximum is below its minimum. Raise it, or leave it empty.</source>
        <translation>违约金上限低于下限，请调高或留空。</translation>
    </message>
    <message>
        <source>The hour of a debit is between 1 and 24. Check this field.</source>
        <translation>扣款时间须在 1 到 24 点之间，请检查此项。</translation>
    </message>
    <message>
        <source>A lender tries again for 0 to {limit} days. Check this field.</source>
        <translation>再次扣款的天数须在 0 到 {limit} 之间，请检查此项。</translation>
    </message>
    <message>
        <source>A fee for paying early is between 0% and 100%. Check this field.</source>
        <translation>提前还款手续费应在 0% 到 100% 之间。请检查这一栏。</translation>
    </message>
    <message>
        <source>This kind of loan is repaid at any time: there is no fee for paying it early. Leave it at nothing.</source>
        <translation>这种借款随时可还，没有提前还款手续费。请留空。</translation>
    </message>
    <message>
        <source>The order of payment names fee, penalty, interest and principal, each exactly once.</source>
        <translation>还款顺序须包含费用、罚息、利息、本金，各一次。</translation>
    </message>
    <message>
        <source>There is no rate to tell: money must come in on one day and go out on another.</source>
        <translation>算不出利率：钱要在一天收进来，在另一天还出去。</translation>
    </message>
    <message>
        <source>Amounts in {first} and {second} cannot be added up.</source>
        <translation>{first} 和 {second} 的金额不能相加。</translation>
    </message>
    <message>
        <source>A loan that can be repaid on any day counts its interest by the day. Choose another way of counting.</source>
        <translation>随借随还的贷款按日计息，请选择其他计息方式。</translation>
    </message>
    <message>
        <source>The margin on the LPR is at most {limit} basis points up or down.</source>
        <translation>LPR的加点或减点最多为{limit}个基点。</translation>
    </message>
    <message>
        <source>There are too many lines: {limit} are possible.</source>
        <translation>行数太多：最多 {limit} 行。</translation>
    </message>
    <message>
        <source>A line is date, principal, interest and fee; this one has {count} values.</source>
        <translation>每行依次是日期、本金、利息、费用；这一行有 {count} 个值。</translation>
    </message>
    <message>
        <source>A line is the day and the rate; this one has {count} values.</source>
        <translation>每行依次是日期、利率；这一行有 {count} 个值。</translation>
    </message>
    <message>
        <source>A line is the amount, the day, the rate and the day it is due; this one has {count} values.</source>
        <translation>每行依次是金额、借款日、利率、到期日；这一行有 {count} 个值。</translation>
    </message>
    <message>
        <source>Line {line}: its day is not after the line before it, or not after the day the money was received.</source>
        <translation>第 {line} 行：日期没有晚于上一行，或没有晚于到账日期。</translation>
    </message>
    <message>
        <source>Line {line}: an amount is below zero. Type it without a minus sign.</source>
        <translation>第 {line} 行：有一个金额是负数。请去掉负号。</translation>
    </message>
    <message>
        <source>The principal of all lines is {found}, but {expected} was borrowed. Check the lines and the amount.</source>
        <translation>各行本金合计 {found}，而借款金额是 {expected}。请核对各行和借款金额。</translation>
    </message>
    <message>
        <source>No instalment is due after this day: there is nothing to pay early.</source>
        <translation>这一天之后没有要还的分期，谈不上提前还款。</translation>
    </message>
    <message>
        <source>This day has passed. Choose today or a later one.</source>
        <translation>这一天已经过去。请选今天或以后的日子。</translation>
    </message>
    <message>
        <source>The money was received on {day} only; a repayment is later.</source>
        <translation>这笔钱 {day} 才到账，还款要在这之后。</translation>
    </message>
    <message>
        <source>A repayment that was made lies in the past. Choose today or earlier.</source>
        <translation>已经还的款不会在将来。请选今天或更早的日期。</translation>
    </message>
    <message>
        <source>The lender cannot give back more than the {limit} that was paid by that day.</source>
        <translation>出借方退回的钱不能多于到那天为止已还的 {limit}。</translation>
    </message>
    <message>
        <source>The parts are more than the entry: together at most {limit}.</source>
        <translation>各部分之和超过了这条记录：合计最多 {limit}。</translation>
    </message>
    <message>
        <source>This entry repays loans with {limit}. Make it at least that much, or change first what it repays.</source>
        <translation>这条记录用 {limit} 偿还借款。金额不能少于此数，或请先更改它偿还的借款。</translation>
    </message>
    <message>
        <source>Type at least one amount of the bill.</source>
        <translation>请至少填写账单中的一项金额。</translation>
    </message>
    <message>
        <source>An amount of a bill is not below zero.</source>
        <translation>账单金额不能小于零。</translation>
    </message>
    <message>
        <source>The money was received on {day} only; a bill is later.</source>
        <translation>{day} 才放款；账单日期应在其后。</translation>
    </message>
    <message>
        <source>“{loan}” was received on {day} only; this entry is from before.</source>
        <translation>“{loan}”在 {day} 才放款，而这条记录更早。</translation>
    </message>
    <message>
        <source>There is no household at {path}. Check the path, or restore a backup.</source>
        <translation>{path} 处没有家庭数据。请检查路径，或恢复一份备份。</translation>
    </message>
    <message>
        <source>Another program is writing to the household, so nothing was saved. Close it and try again.</source>
        <translation>另一个程序正在写入数据，所以没有保存。请关闭它再试一次。</translation>
    </message>
    <message>
        <source>The household may be read but not written: {path}. Nothing was saved. Check the permissions of the file and its folder.</source>
        <translation>数据只能读，不能写：{path}。没有保存。请检查文件和文件夹的权限。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some room and try again.</source>
        <translation>磁盘满了，没有保存。请腾出一些空间再试。</translation>
    </message>
    <message>
        <source>A newer Tideover wrote this household. You can look at everything; to change it, install the newer version.</source>
        <translation>这份数据是更新版本的渡过写的。可以查看全部内容；要修改，请安装新版本。</translation>
    </message>
    <message>
        <source>A newer Tideover wrote {path}, in a way that this version cannot read. It was left as it is; install the newer version to see it.</source>
        <translation>{path} 是更新版本的渡过写的，当前版本读不了。文件没有动过；请安装新版本再查看。</translation>
    </message>
    <message>
        <source>A newer Tideover made the backup {path}, so it was not restored. Install the newer version, or choose another backup.</source>
        <translation>备份 {path} 是更新版本的渡过做的，所以没有恢复。请安装新版本，或选择另一份备份。</translation>
    </message>
    <message>
        <source>{path} is not a household, or it is damaged. It was left as it is; you can restore a backup.</source>
        <translation>{path} 不是家庭数据，或者已经损坏。文件没有动过；可以恢复一份备份。</translation>
    </message>
    <message>
        <source>This was changed or deleted elsewhere in the meantime. It has been read again; please look and repeat your change.</source>
        <translation>这项内容刚才在别处被修改或删除了。已重新读取，请看一下再改一次。</translation>
    </message>
    <message>
        <source>A part of the household cannot be read ({table}). Nothing was changed; you can restore a backup.</source>
        <translation>有一部分数据无法读取（{table}）。没有改动任何内容；可以恢复一份备份。</translation>
    </message>
    <message>
        <source>{path} is empty: it holds no household. You can restore a backup.</source>
        <translation>{path} 是空的，里面没有家庭数据。可以恢复一份备份。</translation>
    </message>
    <message>
        <source>There is a file already at {path}. It was not touched.</source>
        <translation>{path} 处已有文件，没有动它。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a household.</source>
        <translation>{path} 是文件夹，不是家庭数据。</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder {path}, so nothing was saved. Check its permissions.</source>
        <translation>文件夹 {path} 不能写入，所以没有保存。请检查它的权限。</translation>
    </message>
    <message>
        <source>{path} may not be read. Check the permissions of the file.</source>
        <translation>{path} 不允许读取。请检查文件的权限。</translation>
    </message>
    <message>
        <source>The disk reported an error at {path}. Nothing was saved; check the disk and try again.</source>
        <translation>磁盘在 {path} 处报告错误，没有保存。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>{path} is not a household of Tideover. It was left as it is; choose another file or restore a backup.</source>
        <translation>{path} 不是渡过的家庭数据。文件没有动过；请选别的文件，或恢复一份备份。</translation>
    </message>
    <message>
        <source>{path} belongs to another program. It was left as it is; choose another file.</source>
        <translation>{path} 是别的程序的文件。没有动它；请选别的文件。</translation>
    </message>
    <message>
        <source>{path} could not be brought to the form of this version. The file is as it was; please report this.</source>
        <translation>{path} 没能升级到这个版本的格式。文件保持原样；请把这个问题告诉我们。</translation>
    </message>
    <message>
        <source>The terms of a loan cannot be read. Nothing was changed; you can restore a backup.</source>
        <translation>有一笔借款的条款无法读取。没有改动任何内容；可以恢复一份备份。</translation>
    </message>
    <message>
        <source>This backup is damaged and was not used: {path}. Choose another one.</source>
        <translation>这份备份已损坏，没有使用：{path}。请选另一份。</translation>
    </message>
    <message>
        <source>“{file}” is empty. Download the bill once more.</source>
        <translation>“{file}”是空的。请重新下载账单。</translation>
    </message>
    <message>
        <source>“{file}” is too large for a bill. Export a shorter period.</source>
        <translation>“{file}”太大了，不像账单。请导出短一些的时间段。</translation>
    </message>
    <message>
        <source>“{file}” is not a text file. Export the bill as CSV and choose that file.</source>
        <translation>“{file}”不是文本文件。请把账单导出为 CSV，再选择那个文件。</translation>
    </message>
    <message>
        <source>“{file}” is an Excel workbook. Open it, save it as CSV, and choose that file.</source>
        <translation>“{file}”是 Excel 工作簿。请打开它，另存为 CSV，再选择那个文件。</translation>
    </message>
    <message>
        <source>“{file}” is a packed archive. Unpack it (the password came with the bill) and choose the CSV file inside.</source>
        <translation>“{file}”是压缩包。请先解压（密码随账单一起发送），再选择里面的 CSV 文件。</translation>
    </message>
    <message>
        <source>“{file}” is a PDF. Export the bill as CSV and choose that file.</source>
        <translation>“{file}”是 PDF。请把账单导出为 CSV，再选择那个文件。</translation>
    </message>
    <message>
        <source>“{file}” is a picture. Export the bill as CSV and choose that file.</source>
        <translation>“{file}”是图片。请把账单导出为 CSV，再选择那个文件。</translation>
    </message>
    <message>
        <source>“{file}” is a web page. Log in to the bank and export the statement as CSV.</source>
        <translation>“{file}”是网页。请登录银行，把明细导出为 CSV。</translation>
    </message>
    <message>
        <source>“{file}” is not written in {value}. Choose another encoding.</source>
        <translation>“{file}”不是 {value} 编码。请选择别的编码。</translation>
    </message>
    <message>
        <source>“{file}” is not a JSON record. Choose another file, or type the bill.</source>
        <translation>“{file}”不是 JSON 记录。请选择其他文件，或手动填写账单。</translation>
    </message>
    <message>
        <source>“{file}” holds no repayment record of Huabei (no “detailAmount” with amounts). Choose another file, or type the bill.</source>
        <translation>“{file}”里没有花呗还款记录（没有带金额的“detailAmount”）。请选择其他文件，或手动填写账单。</translation>
    </message>
    <message>
        <source>“{file}”: “{key}” is “{value}”, which is no amount. Type the bill instead.</source>
        <translation>“{file}”：“{key}”的值是“{value}”，不是金额。请手动填写账单。</translation>
    </message>
    <message>
        <source>“{file}” breaks off at line {line}: the download was cut short. Nothing was added. Download the bill again.</source>
        <translation>“{file}”在第 {line} 行中断了：下载不完整。没有添加任何内容，请重新下载账单。</translation>
    </message>
    <message>
        <source>“{file}” has no entries. Choose another period.</source>
        <translation>“{file}”里没有流水。请换一个时间段。</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} lines. Export a shorter period.</source>
        <translation>“{file}”超过 {limit} 行。请导出短一些的时间段。</translation>
    </message>
    <message>
        <source>“{file}” is in {value}, and this household keeps its book in {expected}.</source>
        <translation>“{file}”的币种是 {value}，而这个家庭用 {expected} 记账。</translation>
    </message>
    <message>
        <source>“{file}” has no rows with a date and an amount. Is it a bill?</source>
        <translation>“{file}”里没有带日期和金额的行。它是账单吗？</translation>
    </message>
    <message>
        <source>The dates in “{file}” have no year. Choose the month of the statement.</source>
        <translation>“{file}”里的日期没有年份。请选择账单的月份。</translation>
    </message>
    <message>
        <source>“{value}” names another currency; this household&apos;s book is kept in {currency}. Type the amount in {currency}.</source>
        <translation>“{value}”是另一种货币；这个家庭的账本用 {currency} 记账。请输入 {currency} 的金额。</translation>
    </message>
    <message>
        <source>There is no file “{file}”. Check its name, or choose another file.</source>
        <translation>没有文件“{file}”。请检查文件名，或选择别的文件。</translation>
    </message>
    <message>
        <source>“{file}” is a folder. Choose the bill that lies in it.</source>
        <translation>“{file}”是文件夹。请选择里面的账单文件。</translation>
    </message>
    <message>
        <source>“{file}” may not be read. Check the permissions of the file.</source>
        <translation>没有权限读取“{file}”。请检查文件的权限。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read from its disk ({reason}). Copy it to this computer and try again.</source>
        <translation>无法从磁盘读取“{file}”（{reason}）。请先把它复制到这台电脑上，再试一次。</translation>
    </message>
    <message>
        <source>“{file}” is in a format that Tideover does not read (XML or OFX). Export the statement as CSV and choose that file.</source>
        <translation>“{file}”的格式渡过还不能读取（XML 或 OFX）。请把明细导出为 CSV，再选择那个文件。</translation>
    </message>
    <message>
        <source>“{file}”: choose the column that holds the date.</source>
        <translation>“{file}”：请选择日期在哪一列。</translation>
    </message>
    <message>
        <source>“{file}”: choose the column that holds the amount.</source>
        <translation>“{file}”：请选择金额在哪一列。</translation>
    </message>
    <message>
        <source>“{file}”: choose the column that says whether money came in or went out.</source>
        <translation>“{file}”：请选择哪一列说明是收入还是支出。</translation>
    </message>
    <message>
        <source>“{file}”, line {line}: “{value}” cannot be read as a date. Choose another column or another order of the date.</source>
        <translation>“{file}”第 {line} 行：“{value}”不是日期。请选择别的列，或换一种日期顺序。</translation>
    </message>
    <message>
        <source>“{file}”, line {line}: “{value}” cannot be read as an amount. Choose another column or another decimal sign.</source>
        <translation>“{file}”第 {line} 行：“{value}”不是金额。请选择别的列，或换一种小数点。</translation>
    </message>
    <message>
        <source>“{file}”, line {line}: “{value}” does not say whether money came in or went out. Choose another column.</source>
        <translation>“{file}”第 {line} 行：“{value}”没有说明是收入还是支出。请选择别的列。</translation>
    </message>
    <message>
        <source>Paste or type what the lender offers.</source>
        <translation>请贴上或输入对方的报价。</translation>
    </message>
    <message>
        <source>This is too long for an offer. Paste only the lines with the amount, the rate and the months, {limit} letters at most.</source>
        <translation>太长了，不像一个报价。只贴金额、利率和期数那几行，最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>Nothing in this is an offer I can read. Say the amount, the rate and the months, for example: 10,000, 0.05% a day, 12 months.</source>
        <translation>没看出这是一个报价。请写明金额、利率和期数，例如：借1万元，日利率0.05%，分12期。</translation>
    </message>
    <message>
        <source>How much would be borrowed? The offer does not say it.</source>
        <translation>借多少？报价里没说。</translation>
    </message>
    <message>
        <source>In how many months is it paid back? The offer does not say it.</source>
        <translation>分几个月还？报价里没说。</translation>
    </message>
    <message>
        <source>What does it cost? Type the rate or what each month asks; without it no offer can be judged.</source>
        <translation>要付多少？请填利率或每月还款额；没有它就没法判断。</translation>
    </message>
    <message>
        <source>All payments together are {paid}, less than the {received} that are handed out. Check the payment and the number of months.</source>
        <translation>全部还款一共 {paid}，比到手的 {received} 还少。请核对月供和期数。</translation>
    </message>
    <message>
        <source>“{value}” is no number of months. Type 12, or 30 days.</source>
        <translation>“{value}”不是期数。请填 12，或 30天。</translation>
    </message>
    <message>
        <source>What is kept back has to be less than what is borrowed.</source>
        <translation>先扣的钱必须少于借的钱。</translation>
    </message>
    <message>
        <source>“{file}” has no repayment plan that can be found: a row of headings such as due date, principal, interest, total and remaining principal, and amounts below it.</source>
        <translation>在“{file}”里找不到还款计划：需要一行表头（如应还日期、应还本金、应还利息、应还总额、剩余本金），下面是金额。</translation>
    </message>
    <message>
        <source>“{file}”, line {line}, column “{field}”: “{value}” cannot be read. Correct the cell and choose the file again.</source>
        <translation>“{file}”第 {line} 行“{field}”一列：“{value}”无法识别。请改正后重新选择文件。</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} instalments. Choose the plan of one loan.</source>
        <translation>“{file}”超过 {limit} 期。请选择一笔借款的还款计划。</translation>
    </message>
    <message>
        <source>“{file}” unpacks to more than any plan needs, so it was not opened. Save the plan alone as CSV and choose that file.</source>
        <translation>“{file}”解压后远大于任何还款计划，因此没有打开。请只把还款计划另存为 CSV，再选择该文件。</translation>
    </message>
    <message>
        <source>“{file}” holds definitions that no plan needs and that could be used for an attack, so it was not opened. Save the plan as CSV and choose that file.</source>
        <translation>“{file}”含有还款计划用不到、却可能被用来攻击的定义，因此没有打开。请把还款计划另存为 CSV，再选择该文件。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or no workbook of Excel 2007 or later. Open it, save it as CSV, and choose that file.</source>
        <translation>“{file}”已损坏，或不是 Excel 2007 及以后的工作簿。请打开后另存为 CSV，再选择该文件。</translation>
    </message>
    <message>
        <source>There is no line to compare. Type at least one.</source>
        <translation>没有可以对照的行。请至少填写一行。</translation>
    </message>
    <message>
        <source>The lines say no payment, interest or fee. Without one of them there is nothing to find.</source>
        <translation>各行里没有还款额、利息或费用。至少要有其中一项才能找出算法。</translation>
    </message>
    <message>
        <source>Line {line} says no due date, or too little to tell its principal. Complete it.</source>
        <translation>第 {line} 行没有还款日，或信息不足以得出本金。请补全。</translation>
    </message>
    <message>
        <source>The instalments before the last come to more than the total. Check both amounts.</source>
        <translation>最后一期之前的各期加起来已超过总额。请检查这两个金额。</translation>
    </message>
    <message>
        <source>A coupon takes more than 0% and at most 100% off at least one instalment.</source>
        <translation>优惠券至少减免一期，减免幅度大于 0%、不超过 100%。</translation>
    </message>
    <message>
        <source>What is agreed for a day to come is recorded on that day. Choose today or earlier.</source>
        <translation>将来才生效的约定，请到那天再记。请选今天或更早。</translation>
    </message>
    <message>
        <source>The contract that holds now began on {day}. Choose that day or a later one.</source>
        <translation>现行合同从 {day} 开始，请选这一天或以后。</translation>
    </message>
    <message>
        <source>This contract was never changed.</source>
        <translation>合同没有变更过。</translation>
    </message>
    <message>
        <source>A part of this loan is drawn on {day} only. Change the contract after it.</source>
        <translation>这笔借款有一部分 {day} 才支用，请在那之后再变更合同。</translation>
    </message>
    <message>
        <source>Nothing would be left to pay: record a repayment instead, or waive less.</source>
        <translation>这样就没有欠款了：请改记还款，或少免一些。</translation>
    </message>
    <message>
        <source>No instalment is due after this day. Choose “New instalments”.</source>
        <translation>这一天之后没有还款期了，请选“重新分期”。</translation>
    </message>
    <message>
        <source>This kind of loan cannot be changed that way. Choose another reason, or “Other terms”.</source>
        <translation>这类借款不能这样变更，请选别的原因或“其他变更”。</translation>
    </message>
    <message>
        <source>It would be due on {day}, which has passed or is no later. Give more time.</source>
        <translation>这样会在 {day} 到期，已经过去或并没有延后，请再延长一些。</translation>
    </message>
    <message>
        <source>Type 1 to {limit} months.</source>
        <translation>请填 1 到 {limit} 个月。</translation>
    </message>
    <message>
        <source>Something is late. Record its payment first, or choose “Extension”, “New instalments” or “A part waived”.</source>
        <translation>有逾期未还。请先记下还款，或选“展期”“重新分期”或“减免”。</translation>
    </message>
    <message>
        <source>Say by which day after {day} what is late has to be paid now.</source>
        <translation>请说明逾期部分要在 {day} 之后的哪天还。</translation>
    </message>
    <message>
        <source>Type how much was handed over; it has to be more than the interest and fee of that day.</source>
        <translation>请填交付了多少钱，要多于当天的利息和手续费。</translation>
    </message>
    <message>
        <source>Type what is waived.</source>
        <translation>请填免去多少。</translation>
    </message>
    <message>
        <source>At most {limit} of it is owed on that day.</source>
        <translation>这一项当天最多欠 {limit}。</translation>
    </message>
    <message>
        <source>Only {limit} is owed on that day; a settlement is less.</source>
        <translation>当天只欠 {limit}，结清金额应更少。</translation>
    </message>
    <message>
        <source>Choose a day after {day}.</source>
        <translation>请选 {day} 之后的日期。</translation>
    </message>
    <message>
        <source>New terms begin on the day of the change, {day}.</source>
        <translation>新条款从变更日 {day} 开始。</translation>
    </message>
    <message>
        <source>Type by how much the income changes: a percentage or an amount.</source>
        <translation>请填写收入变化多少：百分比或金额。</translation>
    </message>
    <message>
        <source>An income can fall by 100 % at most and rise by 1,000 % at most, and not by nothing.</source>
        <translation>收入最多减少 100%，最多增加 1000%，不能是零。</translation>
    </message>
    <message>
        <source>A job is lost for 1 to {limit} months.</source>
        <translation>失业时长为 1 到 {limit} 个月。</translation>
    </message>
    <message>
        <source>Rates change by up to {limit} percentage points a year, and not by nothing.</source>
        <translation>年利率最多变动 {limit} 个百分点，不能是零。</translation>
    </message>
    <message>
        <source>“{value}” is no number of percentage points. Type 1, or -0.5 for less.</source>
        <translation>“{value}”不是百分点数。请填 1，降低填 -0.5。</translation>
    </message>
    <message>
        <source>A scenario has {limit} changes at most. Make a second one for the others.</source>
        <translation>一个情景最多有 {limit} 项变化。其余的请另建一个情景。</translation>
    </message>
    <message>
        <source>There is a scenario called “{value}” already. Type another name.</source>
        <translation>已有名为“{value}”的情景。请换个名称。</translation>
    </message>
    <message>
        <source>This scenario changes nothing, so there is nothing to apply.</source>
        <translation>这个情景没有改变任何东西，无需应用。</translation>
    </message>
    <message>
        <source>Add a change first: what would be different?</source>
        <translation>请先添加一项变化：会有什么不同？</translation>
    </message>
    <message>
        <source>There is no scenario called “{value}”. Those there are: {known}</source>
        <translation>没有名为“{value}”的情景。现有的：{known}</translation>
    </message>
    <message>
        <source>A file is opened today or earlier.</source>
        <translation>建档日期不能晚于今天。</translation>
    </message>
    <message>
        <source>The file of “{lender}” is open already. Go on in it, or close it first.</source>
        <translation>“{lender}”的档案已经建立。请在其中继续，或先结束它。</translation>
    </message>
    <message>
        <source>The file would be closed before it was opened. Check both days.</source>
        <translation>结束日期早于建档日期。请检查两个日期。</translation>
    </message>
    <message>
        <source>What happened lies today or earlier. For a promise, type when it is due.</source>
        <translation>发生的日期不能晚于今天。承诺请填写到期日。</translation>
    </message>
    <message>
        <source>Type what was said, promised or written.</source>
        <translation>请填写说了什么、承诺了什么或写了什么。</translation>
    </message>
    <message>
        <source>Type the day by which the promise is to be kept: you are reminded of it.</source>
        <translation>请填写承诺的到期日：到时会提醒您。</translation>
    </message>
    <message>
        <source>Only a promise has a day by which it is to be kept.</source>
        <translation>只有承诺才有到期日。</translation>
    </message>
    <message>
        <source>The promise would be due before it was made. Check both days.</source>
        <translation>承诺的到期日早于作出承诺的日期。请检查两个日期。</translation>
    </message>
    <message>
        <source>The promise would be kept before it was made. Check both days.</source>
        <translation>兑现日期早于作出承诺的日期。请检查两个日期。</translation>
    </message>
    <message>
        <source>A loan counts at least a tenth and at most a hundred times as much as an ordinary one. Type another weight.</source>
        <translation>一笔借款的分量至少是普通借款的十分之一，至多是一百倍。请换一个数。</translation>
    </message>
    <message>
        <source>The number of calls is 0 to {limit}. Check this field.</source>
        <translation>来电次数为 0 到 {limit}。请检查此项。</translation>
    </message>
    <message>
        <source>Type a time of day such as 22:30.</source>
        <translation>请填写时间，例如 22:30。</translation>
    </message>
    <message>
        <source>Choose the document that is to be kept.</source>
        <translation>请选择要保存的文件。</translation>
    </message>
    <message>
        <source>“{name}” is empty, so there is nothing to keep. Choose another file.</source>
        <translation>“{name}”是空文件，没有内容可保存。请选择其他文件。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB. Keep a smaller copy, or only the pages that matter.</source>
        <translation>“{name}”超过 {limit} MB。请保存较小的副本，或只保存要紧的几页。</translation>
    </message>
    <message>
        <source>All documents together would be larger than {limit} MB. Save old ones elsewhere and delete them here first.</source>
        <translation>全部文件合计将超过 {limit} MB。请先把旧文件另存到别处，再从这里删除。</translation>
    </message>
    <message>
        <source>The document is no longer what was kept: its hash differs. Restore a backup.</source>
        <translation>文件与保存时不一致：哈希值不同。请恢复备份。</translation>
    </message>
    <message>
        <source>The paper is empty. Write the draft first.</source>
        <translation>文书是空的。请先生成草稿。</translation>
    </message>
    <message>
        <source>The paper is longer than {limit} letters. Shorten it.</source>
        <translation>文书超过 {limit} 个字符。请缩短。</translation>
    </message>
    <message>
        <source>Tick the loans that the offer is about.</source>
        <translation>请勾选这个方案涉及的借款。</translation>
    </message>
    <message>
        <source>Name each loan once.</source>
        <translation>每笔借款只写一次。</translation>
    </message>
    <message>
        <source>A sum is agreed for one loan. Make an offer of its own for each.</source>
        <translation>一次谈定的金额只针对一笔借款。请为每笔借款各建一个方案。</translation>
    </message>
    <message>
        <source>A fee is a part of the amount: type more than 0% and less than 100%.</source>
        <translation>费用是金额的一部分：请填大于 0%、小于 100% 的数。</translation>
    </message>
    <message>
        <source>A loan that this offer is about is no longer in the book. Change the offer.</source>
        <translation>这个方案涉及的一笔借款已不在账本里。请修改方案。</translation>
    </message>
    <message>
        <source>“{loan}” is paid off. Take it out of the offer, or delete the offer.</source>
        <translation>“{loan}”已经还清。请把它从方案里去掉，或删除这个方案。</translation>
    </message>
    <message>
        <source>It hands out {handed_out}, but {owed} clears these loans today. Ask for more, leave the amount empty (then it is just enough), or let it take over fewer loans.</source>
        <translation>到手只有 {handed_out}，而今天结清这些借款要 {owed}。请多借一些、把金额留空（正好够用），或少接管几笔借款。</translation>
    </message>
    <message>
        <source>There is an offer called “{value}” already. Type another name.</source>
        <translation>已经有叫“{value}”的方案了。请换一个名称。</translation>
    </message>
    <message>
        <source>{limit} offers can be compared at once. Delete one you do not want first.</source>
        <translation>最多同时比较 {limit} 个方案。请先删除一个不要的。</translation>
    </message>
    <message>
        <source>There is no offer called “{value}”. Those there are: {known}</source>
        <translation>没有叫“{value}”的方案。现有：{known}</translation>
    </message>
    <message>
        <source>More than {limit} sums that come once cannot be kept. Remove some that have passed.</source>
        <translation>一次性收入最多记 {limit} 笔。请先删掉已经过去的。</translation>
    </message>
    <message>
        <source>{path} is encrypted and was not opened. Start Tideover again and type its passphrase.</source>
        <translation>{path} 已加密，没有打开。请重新启动渡过并输入口令。</translation>
    </message>
    <message>
        <source>This passphrase does not open {path}. Mind capital letters and the keyboard&apos;s language. If it is surely the right one, the file is damaged: restore a backup.</source>
        <translation>这个口令打不开 {path}。请注意大小写和输入法。如果口令确实没错，那么文件已损坏：请恢复备份。</translation>
    </message>
    <message>
        <source>Another program has taken the encryption off the household just now. Nothing was saved; try again.</source>
        <translation>另一个程序刚刚取消了这个家庭的加密。没有保存任何内容，请再试一次。</translation>
    </message>
    <message>
        <source>SQLCipher, which encrypts the household, is not there for this computer. An encrypted household can only be opened where it is.</source>
        <translation>这台电脑上没有用来加密家庭的 SQLCipher。加密的家庭只能在有它的电脑上打开。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>This is not the present passphrase of the household.</source>
        <translation>这不是家庭现在的口令。</translation>
    </message>
    <message>
        <source>There is a sign in this passphrase that nobody can type. Type it by hand.</source>
        <translation>这个口令里有一个无法键入的字符。请用键盘输入。</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} characters; four or five words are better.</source>
        <translation>口令至少要有 {least} 个字符；四五个词更好。</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} different characters.</source>
        <translation>口令至少要有 {least} 个不同的字符。</translation>
    </message>
    <message>
        <source>The two are not the same. Type the passphrase twice.</source>
        <translation>两次输入的不一样。请把口令输入两遍。</translation>
    </message>
    <message>
        <source>{day} has passed: what came is in your accounts. Choose a day from today on.</source>
        <translation>{day}已经过去，到的钱已在你的账户里。请选今天或以后的日子。</translation>
    </message>
    <message>
        <source>Nothing is owed, so there is no plan to follow. Add a loan first.</source>
        <translation>没有欠款，所以没有可执行的方案。请先添加一笔借款。</translation>
    </message>
    <message>
        <source>This plan never ends, so following it leads nowhere. Pay more each month, or ask the lenders for other terms under “In difficulty”.</source>
        <translation>这个方案永远还不完，照着做没有结果。请每月多还一些，或在“还不上时”里看怎样与出借方商量新的条款。</translation>
    </message>
    <message>
        <source>This plan has more than {limit} payments, so it cannot be followed. Pay more each month, so that it ends sooner.</source>
        <translation>这个方案超过 {limit} 笔付款，无法跟踪。请每月多还一些，让它早点结束。</translation>
    </message>
    <message>
        <source>No plan is followed yet. Choose one under “Paying off”, or type: tideover plan --follow</source>
        <translation>还没有选定要执行的方案。请在“还清”里选一个，或输入：tideover plan --follow</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>What happened: {lender}</source>
        <translation>经过：{lender}</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>事项(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>日期(&amp;O)</translation>
    </message>
    <message>
        <source>What was &amp;said, promised or written</source>
        <translation>说了、承诺了或写了什么(&amp;S)</translation>
    </message>
    <message>
        <source>With &amp;whom (name, number, role)</source>
        <translation>和谁（姓名、工号、身份）(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Amount (optional)</source>
        <translation>金额（可不填）(&amp;A)</translation>
    </message>
    <message>
        <source>To be kept &amp;by</source>
        <translation>承诺到期日(&amp;B)</translation>
    </message>
    <message>
        <source>You are reminded as of a payment.</source>
        <translation>像还款一样提醒您。</translation>
    </message>
    <message>
        <source>&amp;Kept on (optional)</source>
        <translation>兑现日期（可不填）(&amp;K)</translation>
    </message>
    <message>
        <source>Keep a document with it…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {reason}</source>
        <extracomment>{file} is its name, {reason} what the system says</extracomment>
        <translation>无法读取“{file}”：{reason}</translation>
    </message>
    <message>
        <source>A document to be kept</source>
        <translation>要保存的文件</translation>
    </message>
</context>
<context>
    <name>ExampleCard</name>
    <message>
        <source>Worked example</source>
        <translation>算一个例子</translation>
    </message>
    <message>
        <source>What it adds if nothing is paid</source>
        <translation>一直不还，会多出多少</translation>
    </message>
    <message>
        <source>Counted by Tideover just now; your own loan will differ.</source>
        <translation>由渡过当场算出；您的借款会有所不同。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>还款计划表</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>还款额</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>It adds</source>
        <translation>多付</translation>
    </message>
    <message>
        <source>Settled on {settled}, a late payment is deleted from the record by {until}.</source>
        <translation>{settled} 还清的逾期，最迟到 {until} 从征信中删除。</translation>
    </message>
    <message>
        <source>The first three and the last of {count} instalments</source>
        <translation>共 {count} 期，列出前三期和最后一期</translation>
    </message>
    <message>
        <source>Everything moved by {months} months: {effect}. {payments}</source>
        <translation>全部顺延 {months} 个月：{effect}。{payments}</translation>
    </message>
</context>
<context>
    <name>ExtraMoney</name>
    <message>
        <source>{amount} a month for all loans together</source>
        <translation>所有借款每月共还 {amount}</translation>
    </message>
    <message>
        <source>{amount} a month for all loans together, from {month} on</source>
        <translation>从{month}起，所有借款每月共还 {amount}</translation>
    </message>
    <message>
        <source>{amount} a month on top of the instalments</source>
        <translation>在各期应还之外，每月多还 {amount}</translation>
    </message>
    <message>
        <source>{amount} a month on top of the instalments, from {month} on</source>
        <translation>从{month}起，在各期应还之外每月多还 {amount}</translation>
    </message>
    <message>
        <source>{amount} on {day} ({word})</source>
        <translation>{day} {amount}（{word}）</translation>
    </message>
    <message>
        <source>{amount} on {day}</source>
        <translation>{day} {amount}</translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message>
        <source>As published</source>
        <translation>公布的规定</translation>
    </message>
    <message>
        <source>Information, not advice. Each line says where it comes from and when it was checked; “unverified” means that nobody has checked it yet.</source>
        <translation>这里是信息，不是建议。每条都写明出处和核对日期；“未经核实”表示还没有人核对过。</translation>
    </message>
    <message>
        <source>{period} · {source}</source>
        <translation>{period} · {source}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>{count} times</source>
        <comment>a multiple</comment>
        <translation>{count} 倍</translation>
    </message>
    <message>
        <source>{count} times</source>
        <comment>how often</comment>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>{count} years</source>
        <translation>{count} 年</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} 个月</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>banks</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>consumer finance companies</source>
        <translation>消费金融公司</translation>
    </message>
    <message>
        <source>micro-loan companies</source>
        <translation>小额贷款公司</translation>
    </message>
    <message>
        <source>family and friends</source>
        <translation>亲友</translation>
    </message>
    <message>
        <source>other lenders</source>
        <translation>其他出借人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>since {first}</source>
        <translation>自 {first} 起</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Source: {source}. Unverified.</source>
        <translation>来源：{source}。未经核实。</translation>
    </message>
    <message>
        <source>Source: {source}. Checked on {day}.</source>
        <translation>来源：{source}。核对日期：{day}。</translation>
    </message>
    <message>
        <source>The one-year loan prime rate (LPR): {value}.</source>
        <translation>一年期贷款市场报价利率（LPR）：{value}。</translation>
    </message>
    <message>
        <source>The loan prime rate (LPR) for more than five years: {value}.</source>
        <translation>五年期以上贷款市场报价利率（LPR）：{value}。</translation>
    </message>
    <message>
        <source>Courts cut what a licensed lender charges in all (interest, penalty, fees) above {value} a year, if the borrower asks for it.</source>
        <translation>金融借款：借款人请求时，法院对利息、罚息、费用合计超过年 {value} 的部分予以调减。</translation>
    </message>
    <message>
        <source>Loans that a platform brings to a bank or a consumer finance company: in practice none above {value} a year, all charges counted.</source>
        <translation>助贷业务：综合成本超过年 {value} 的，实践中不再放款。</translation>
    </message>
    <message>
        <source>Micro-loan companies make no new loan that costs more than {value} a year in all.</source>
        <translation>小额贷款公司不得新发放综合成本超过年 {value} 的贷款。</translation>
    </message>
    <message>
        <source>By {value} every new loan of a micro-loan company is to cost no more than four times the one-year LPR.</source>
        <translation>到 {value}，小额贷款公司新发放的贷款，综合成本都应降到一年期 LPR 的四倍以内。</translation>
    </message>
    <message>
        <source>Consumer finance companies are said to have been told to charge {value} a year at most.</source>
        <translation>据报道，消费金融公司被要求综合成本不超过年 {value}。</translation>
    </message>
    <message>
        <source>Between private persons, what was agreed above {value} a year was void.</source>
        <translation>民间借贷：约定的利率超过年 {value} 的部分无效（旧规定）。</translation>
    </message>
    <message>
        <source>Between private persons, courts protect interest, penalty and fees together up to {value} the one-year LPR on the day of the contract. Licensed lenders are not meant.</source>
        <translation>民间借贷：利息、违约金、费用合计，以合同成立时一年期 LPR 的 {value} 为上限。不适用于持牌机构。</translation>
    </message>
    <message>
        <source>Lending to the public without a licence at more than {value} a year can be a crime of the lender.</source>
        <translation>未经许可、经常向社会不特定对象放贷，年利率超过 {value} 的，放贷人可能构成犯罪。</translation>
    </message>
    <message>
        <source>Usury is forbidden; no rate may break the rules of the state.</source>
        <translation>禁止高利放贷，借款利率不得违反国家有关规定。</translation>
    </message>
    <message>
        <source>Every lender has to show the yearly rate with all costs in it, more visibly than a daily or monthly one.</source>
        <translation>所有贷款都要展示包含全部成本的年化利率，并且比日利率、月利率更醒目。</translation>
    </message>
    <message>
        <source>Before you sign, the lender has to show a table of every charge: what for, how much, who takes it, the yearly total, and what being late costs. Nothing else may be charged.</source>
        <translation>签约前，贷款人须出示综合融资成本明示表：每项收费的名目、标准、收取方，正常履约的年化总成本，以及违约时的或有成本。除此之外不得再收费。</translation>
    </message>
    <message>
        <source>Interest may not be taken off beforehand. Where it was, only what was really paid out is owed.</source>
        <translation>利息不得预先扣除（砍头息）；预先扣除的，按实际到手的金额返还并计息。</translation>
    </message>
    <message>
        <source>Who repays early pays interest only for the time the money was used, unless agreed otherwise.</source>
        <translation>提前还款的，除另有约定外，按实际借款期间计算利息。</translation>
    </message>
    <message>
        <source>An extension can be asked for before the loan is due; the lender may agree.</source>
        <translation>到期前可以向贷款人申请展期，贷款人同意的可以展期。</translation>
    </message>
    <message>
        <source>Where nothing was agreed, a payment goes to the costs first, then to the interest, then to the principal.</source>
        <translation>没有约定时，还款先抵费用，再抵利息，最后抵本金。</translation>
    </message>
    <message>
        <source>The state pays {value} of the principal a year towards the interest on consumer loans.</source>
        <translation>个人消费贷款由财政按年 {value} 贴息。</translation>
    </message>
    <message>
        <source>The subsidy is at most {value} of the contract&apos;s rate.</source>
        <translation>贴息最多为合同利率的 {value}。</translation>
    </message>
    <message>
        <source>The subsidy is at most {value} for one borrower at one bank in a year.</source>
        <translation>每位借款人在一家机构每年累计贴息最多 {value}。</translation>
    </message>
    <message>
        <source>Instalments of a card bill are subsidised as well.</source>
        <translation>信用卡账单分期也纳入贴息范围。</translation>
    </message>
    <message>
        <source>Penalty interest on a late bank loan is at least {value} the contract&apos;s rate.</source>
        <translation>银行贷款逾期，罚息利率至少为合同利率的 {value}。</translation>
    </message>
    <message>
        <source>Penalty interest on a late bank loan is at most {value} the contract&apos;s rate.</source>
        <translation>银行贷款逾期，罚息利率最多为合同利率的 {value}。</translation>
    </message>
    <message>
        <source>A claim can be refused {value} after the creditor knew of it; a demand or an acknowledgement starts the time anew.</source>
        <translation>诉讼时效为 {value}，从债权人知道权利受损起算；对方催收或自己承认欠款，都会使时效重新计算。</translation>
    </message>
    <message>
        <source>A bad entry in the credit record is deleted {value} after it has ended: counted from the day you settled, not from the day you were late.</source>
        <translation>不良信息在不良行为终止（还清之日，不是逾期之日）满 {value} 后删除。</translation>
    </message>
    <message>
        <source>Your own credit report is free {value} a year.</source>
        <translation>本人信用报告每年可以免费查询 {value}。</translation>
    </message>
    <message>
        <source>A wrong entry can be objected to; the registry or the lender has to check it. Nobody can delete a true one for money.</source>
        <translation>信用报告有误的，可以向征信机构或报送机构提出异议，要求核查更正。真实的记录，花钱也删不掉。</translation>
    </message>
    <message>
        <source>One-off credit repair: for overdue amounts of at most {value} each.</source>
        <translation>一次性信用修复：单笔逾期金额不超过 {value}。</translation>
    </message>
    <message>
        <source>One-off credit repair: overdue on {value} or later.</source>
        <translation>一次性信用修复：逾期发生在 {value} 或之后。</translation>
    </message>
    <message>
        <source>One-off credit repair: overdue on {value} or earlier.</source>
        <translation>一次性信用修复：逾期发生在 {value} 或之前。</translation>
    </message>
    <message>
        <source>One-off credit repair: fully repaid on {value} or earlier. The scheme has ended.</source>
        <translation>一次性信用修复：在 {value} 或之前全部还清。该政策已结束。</translation>
    </message>
    <message>
        <source>One-off credit repair: what was repaid by {value} was hidden in the first round.</source>
        <translation>一次性信用修复：在 {value} 或之前还清的，第一批处理。</translation>
    </message>
    <message>
        <source>One-off credit repair: the first round was hidden from {value} on, later ones by the end of the month after the repayment.</source>
        <translation>一次性信用修复：第一批自 {value} 起不再展示；以后还清的，次月底前不再展示。</translation>
    </message>
    <message>
        <source>Without your consent collectors do not contact you after {value} in the evening.</source>
        <translation>未经同意，晚上 {value} 以后不得催收。</translation>
    </message>
    <message>
        <source>Without your consent collectors do not contact you before {value} in the morning.</source>
        <translation>未经同意，早上 {value} 以前不得催收。</translation>
    </message>
    <message>
        <source>A number that is not answered is called at most {value} a day.</source>
        <translation>同一号码无人接听的，一天最多拨打 {value}。</translation>
    </message>
    <message>
        <source>People who have nothing to do with the debt are not contacted.</source>
        <translation>不得联系与债务无关的第三人。</translation>
    </message>
    <message>
        <source>Forbidden are threats, posing as an authority, exaggerated consequences, extra “fees”, pushing new loans, posting notices, private phones and entering homes. The banks&apos; association made these rules for its members; they are no law.</source>
        <translation>禁止威胁恐吓、冒充公检法、夸大后果、另收费用、诱导借新还旧、张贴公告、使用私人电话、擅入住所等。这是行业协会对会员的自律规则，不是法律。</translation>
    </message>
    <message>
        <source>The lines ask first whether the lender has been complained to.</source>
        <translation>各热线受理前，通常会问是否已先向贷款机构投诉。</translation>
    </message>
    <message>
        <source>Within {value} of a mediated agreement both sides together can ask the court to confirm it; then it can be enforced.</source>
        <translation>调解协议生效后 {value}内，双方可以共同向法院申请司法确认；确认后可以强制执行。</translation>
    </message>
    <message>
        <source>The lender has to answer a simple complaint within {value}.</source>
        <translation>事实清楚、情况简单的投诉，机构应在 {value}内办结并答复。</translation>
    </message>
    <message>
        <source>A complicated complaint takes 30 days, and at the very most {value}.</source>
        <translation>情况复杂的投诉可延长至 30 日，最长 {value}。</translation>
    </message>
    <message>
        <source>The regulator warns of agents who promise to “optimise debts”, waive interest or mend a credit record for a fee: they use forged papers and sell what you tell them.</source>
        <translation>监管部门提示：声称能“优化债务”“全额免息”“修复征信”并收费的“代理维权”，会伪造材料、倒卖您的信息。</translation>
    </message>
    <message>
        <source>A loan contract is made in writing, unless private persons agreed otherwise.</source>
        <translation>借款合同应当采用书面形式，自然人之间另有约定的除外。</translation>
    </message>
    <message>
        <source>Whoever asks for a fee, a deposit or a transfer before paying out is a fraud, say the police: no proper lender does.</source>
        <translation>公安机关提示：放款前要求先交手续费、保证金或转账的，都是诈骗，正规机构不会这样做。</translation>
    </message>
    <message>
        <source>Nobody genuine asks for a code from a text message, a password, a scan of your face or a look at your screen.</source>
        <translation>正规机构不会索要短信验证码、密码、人脸识别，也不会要求共享屏幕。</translation>
    </message>
    <message>
        <source>Threatening somebody&apos;s safety can be punished by the police.</source>
        <translation>威胁他人人身安全，公安机关可以处罚。</translation>
    </message>
    <message>
        <source>{value}: the police&apos;s line against fraud, for questions and reports.</source>
        <translation>{value}：反诈预警劝阻专线，可咨询和举报。</translation>
    </message>
    <message>
        <source>{value}: the police, in an emergency.</source>
        <translation>{value}：紧急情况报警。</translation>
    </message>
    <message>
        <source>{value}: free legal questions, legal aid and people&apos;s mediation (judicial offices).</source>
        <translation>{value}：公共法律服务热线，免费法律咨询、法律援助、人民调解（司法行政机关）。</translation>
    </message>
    <message>
        <source>{value}: banks, consumer finance companies and insurers (National Financial Regulatory Administration).</source>
        <translation>{value}：银行、消费金融公司、保险机构（国家金融监督管理总局）。</translation>
    </message>
    <message>
        <source>{value}: what the People&apos;s Bank of China looks after itself, such as credit records and payment.</source>
        <translation>{value}：中国人民银行职责内的事项，例如征信、支付。</translation>
    </message>
    <message>
        <source>{value}: shops and services that lend nothing.</source>
        <translation>{value}：商家等非金融消费纠纷（市场监管部门）。</translation>
    </message>
    <message>
        <source>{value}: the city&apos;s line, also for lenders under local supervision.</source>
        <translation>{value}：政务服务便民热线，也受理由地方监管的机构。</translation>
    </message>
    <message>
        <source>People&apos;s mediation is free, and a court can confirm the agreement.</source>
        <translation>人民调解不收费；达成的协议可以申请法院司法确认。</translation>
    </message>
    <message>
        <source>Where a card debt is more than the holder can pay, and the holder is willing, the bank may agree to a plan of up to {value}; while it is kept, collection stops. The bank decides.</source>
        <translation>信用卡欠款确实超出还款能力、且仍有还款意愿的，可以与银行协商个性化分期，最长 {value}；履行期间停止催收。是否同意由银行决定。</translation>
    </message>
    <message>
        <source>On a card overdue for {value} or more a payment goes to the principal first; before that, to interest and fees.</source>
        <translation>信用卡逾期 {value}（含）以上的，还款先冲本金；此前先冲利息和费用。</translation>
    </message>
    <message>
        <source>Card instalments run for at most {value}, and their cost has to be shown as a yearly rate of interest.</source>
        <translation>信用卡分期最长 {value}，费用须以年化利息的形式展示。</translation>
    </message>
    <message>
        <source>Card debt that is not paid in full: at least {value} a day.</source>
        <translation>信用卡透支利率下限：日 {value}。</translation>
    </message>
    <message>
        <source>Card debt that is not paid in full: at most {value} a day.</source>
        <translation>信用卡透支利率上限：日 {value}。</translation>
    </message>
    <message>
        <source>No interest is charged on a card&apos;s late fees and annual fees.</source>
        <translation>信用卡的违约金、年费等费用不计利息。</translation>
    </message>
    <message>
        <source>At most banks a card paid up to {value} late counts as paid on time.</source>
        <translation>多数银行的信用卡晚还 {value} 以内视同按时还款（容时）。</translation>
    </message>
    <message>
        <source>At most banks a card bill short of up to {value} counts as paid in full.</source>
        <translation>多数银行的信用卡少还 {value} 以内视同全额还款（容差）。</translation>
    </message>
    <message>
        <source>China: banks were told to keep what all debts ask each month at {value} of income or less when they lend for a home.</source>
        <translation>中国：银行发放住房贷款时，应把月所有债务支出与收入比控制在 {value} 以下（含）。</translation>
    </message>
    <message>
        <source>Singapore: with a new property loan all debts may ask {value} of the monthly income at most.</source>
        <translation>新加坡：申请房贷时，全部债务的月供最多占月收入的 {value}。</translation>
    </message>
    <message>
        <source>USA: a general qualified mortgage asked for {value} of the monthly income at most, all debts together.</source>
        <translation>美国：一般合格按揭要求全部债务最多占月收入的 {value}。</translation>
    </message>
    <message>
        <source>Hong Kong: with a mortgage all debts may ask {value} of the monthly income at most.</source>
        <translation>香港：申请按揭时，全部债务的月供最多占月收入的 {value}。</translation>
    </message>
    <message>
        <source>Japan: money lenders may not lend once all unsecured loans reach {value} of the yearly income.</source>
        <translation>日本：无抵押借款合计达到年收入的 {value} 后，贷金业者不得再放款。</translation>
    </message>
    <message>
        <source>USA, a study of bank accounts: cash for about {value} carries a household through a drop of income and a costly month at once.</source>
        <translation>美国一项银行账户研究：{value}左右的现金能让家庭扛过收入下降和大额支出同时发生。</translation>
    </message>
    <message>
        <source>USA: consumers are told to use no more than {value} of a card&apos;s limit.</source>
        <translation>美国：建议消费者不要用超过信用卡额度的 {value}。</translation>
    </message>
    <message>
        <source>You get it from the Credit Reference Center of the People&apos;s Bank of China: on its website, at the counters and machines of the bank&apos;s branches, and in the apps of many banks.</source>
        <translation>可向中国人民银行征信中心查询：征信中心网站、人民银行各地分支机构的柜台和自助机，以及不少银行的手机应用。</translation>
    </message>
    <message>
        <source>A credit report shows for each month whether a loan was on time (N), how late it ended (1 is up to 30 days, each further number 30 more, 7 is more than 180) or that it was paid off (C).</source>
        <translation>征信报告按月显示还款状态：按时还款（N），月末逾期多久（1 为 30 天以内，每加一个数字多 30 天，7 为超过 180 天），或已结清（C）。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Please look at this: {code}</source>
        <translation>请看一下这一项：{code}</translation>
    </message>
    <message>
        <source>Line {line}: {text}</source>
        <translation>第 {line} 行：{text}</translation>
    </message>
    <message>
        <source>The bill says it has {expected} rows, and {found} were found. Compare the totals.</source>
        <translation>账单写明有 {expected} 笔，实际读到 {found} 笔。请核对合计。</translation>
    </message>
    <message>
        <source>“{payee}” was refunded and closed, but the bill has no row for the refund.</source>
        <translation>“{payee}”已退款关闭，但账单里没有退款的那一行。</translation>
    </message>
    <message>
        <source>The file ends in the middle of a line. Is the last row complete?</source>
        <translation>文件结尾处没有换行。最后一行完整吗？</translation>
    </message>
    <message>
        <source>{account} owes {owed}, but its statement day and due day are not known, so the outlook leaves it out. Enter them with the account.</source>
        <translation>{account} 欠 {owed}，但不知道账单日和还款日，展望里没有算它。请在账户里填上。</translation>
    </message>
    <message>
        <source>{payee} {amount} was expected on {day} and is not in the book yet. It is counted for today.</source>
        <translation>{payee} {amount} 原定 {day}，账本里还没有，先按今天到账来算。</translation>
    </message>
    <message>
        <source>{payee} {amount} was expected on {day} and has not come for a while, so it is not counted.</source>
        <translation>{payee} {amount} 原定 {day}，过了一阵还没到，所以没有算进来。</translation>
    </message>
    <message>
        <source>The plan for {category} is not counted: repayments come from the loans themselves.</source>
        <translation>“{category}”的预算没有算进来：还款直接按借款计算。</translation>
    </message>
    <message>
        <source>The file is damaged: {detail}. Restore a backup.</source>
        <translation>文件已损坏：{detail}。请恢复一份备份。</translation>
    </message>
    <message>
        <source>Empty signs (NUL) removed from the file: {count}.</source>
        <translation>已从文件中去掉空字符（NUL）：{count} 个。</translation>
    </message>
    <message>
        <source>Letters that could not be read, shown as a question mark in a box: {count}.</source>
        <translation>无法识别、显示为方框问号的字符：{count} 个。</translation>
    </message>
    <message>
        <source>Instalment {following} follows instalment {number}: lines between them are missing.</source>
        <translation>第 {number} 期之后是第 {following} 期：中间缺行。</translation>
    </message>
    <message>
        <source>Rows with a date that cannot be read, left out: {count}.</source>
        <translation>日期无法识别、已略过的行：{count} 行。</translation>
    </message>
    <message>
        <source>Rows with an amount that cannot be read, left out: {count}.</source>
        <translation>金额无法识别、已略过的行：{count} 行。</translation>
    </message>
    <message>
        <source>Rows that do not say whether money came in or went out, left out: {count}.</source>
        <translation>没写明收入还是支出、已略过的行：{count} 行。</translation>
    </message>
    <message>
        <source>Rows in another currency, left out: {count}.</source>
        <translation>其他币种、已略过的行：{count} 行。</translation>
    </message>
    <message>
        <source>Rows that are not booked yet and may change in the next bill: {count}.</source>
        <translation>尚未入账、下期账单可能变化的行：{count} 行。</translation>
    </message>
    <message>
        <source>Assumed: nothing comes in. Enter your income as a recurring item to change that.</source>
        <translation>按没有收入计算。把收入登记为周期收支即可更正。</translation>
    </message>
    <message>
        <source>Assumed: nothing is spent besides repayments. Plan a budget to change that.</source>
        <translation>按除还款外没有支出计算。做好预算即可更正。</translation>
    </message>
    <message>
        <source>Assumed: {account} is overdrawn by {amount}, and what comes in fills that up first.</source>
        <translation>按{account}透支 {amount} 计算，之后的收入先填补透支。</translation>
    </message>
    <message>
        <source>Assumed: {amount} of {loan} is overdue and has to be paid today.</source>
        <translation>按{loan}已逾期的 {amount} 须在今天还清计算。</translation>
    </message>
    <message>
        <source>Assumed: {loan} is paid by hand. The account it is taken from is closed or a card.</source>
        <translation>按{loan}由您手动还款计算：它的扣款账户已停用或是信用卡。</translation>
    </message>
    <message>
        <source>{name} is in another currency and is not counted: nobody knows a future exchange rate.</source>
        <translation>{name}使用其他币种，未计入：没人知道以后的汇率。</translation>
    </message>
    <message>
        <source>Rows that refer to something that is gone ({table}): {count}. Restore a backup.</source>
        <translation>引用的内容已不存在的行（{table}）：{count} 行。请恢复备份。</translation>
    </message>
    <message>
        <source>The document “{name}” of {day} is no longer what was kept. Restore a backup.</source>
        <translation>{day} 的文件“{name}”与保存时不一致。请恢复备份。</translation>
    </message>
    <message>
        <source>A part of the household cannot be read ({table}). Restore a backup.</source>
        <translation>有一部分数据无法读取（{table}）。请恢复一份备份。</translation>
    </message>
    <message>
        <source>The terms of a loan cannot be read. Restore a backup.</source>
        <translation>有一笔借款的条款无法读取。请恢复一份备份。</translation>
    </message>
    <message>
        <source>{day}, {payee} {amount}: the parts do not add up to the amount.</source>
        <translation>{day}，{payee} {amount}：各部分加起来和金额对不上。</translation>
    </message>
    <message>
        <source>{day}, {payee} {amount}: a transfer has lost its other side.</source>
        <translation>{day}，{payee} {amount}：转账缺了另一边。</translation>
    </message>
    <message>
        <source>{day}, {payee} {amount}: the loan was repaid another amount or day.</source>
        <translation>{day}，{payee} {amount}：借款里记的还款金额或日期不一样。</translation>
    </message>
    <message>
        <source>{day}, {payee} {amount}: there is no such day.</source>
        <translation>{day}，{payee} {amount}：没有这一天。</translation>
    </message>
    <message>
        <source>{day}, {payee} {amount}: counted in the wrong month.</source>
        <translation>{day}，{payee} {amount}：算到了别的月份。</translation>
    </message>
    <message>
        <source>A newer Tideover wrote this household. What only the newer version knows is left out here, and nothing can be changed. Install the newer version.</source>
        <translation>这份数据是更新版本的渡过写的。只有新版本才认识的内容这里没有计入，也不能修改。请安装新版本。</translation>
    </message>
    <message>
        <source>In {month} {due} is due: with {sum} for all loans {missing} is missing. What is due has to be paid all the same, so the plan counts it.</source>
        <translation>{month}应还 {due}：每月共还 {sum} 还差 {missing}。到期的钱总得还，所以方案仍按应还的算。</translation>
    </message>
    <message>
        <source>In {month} {due} is due: with {sum} for all loans {missing} is missing. That is so in {count} months, with at most {most} missing. What is due has to be paid all the same, so the plan counts it.</source>
        <translation>{month}应还 {due}：每月共还 {sum} 还差 {missing}。这样的月份有 {count} 个，最多差 {most}。到期的钱总得还，所以方案仍按应还的算。</translation>
    </message>
    <message>
        <source>{amount} on {day} is not counted any more: that day has passed, and what came is in your accounts.</source>
        <translation>{day} 的一次性收入 {amount} 不再计入：那天已经过去，到的钱已经在你的账户里。</translation>
    </message>
    <message>
        <source>{amount} on {day} comes when all debts are gone: no debt needs it.</source>
        <translation>{day} 的一次性收入 {amount} 到时债已还清，用不上。</translation>
    </message>
    <message>
        <source>{amount} of what comes once is kept: what is due later needs it, paying early would cost more than it saves, or nothing is left to pay.</source>
        <translation>一次性收入中有 {amount} 留着没用：之后的应还要用它，或提前还反而更贵，或已经没有可还的了。</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Look around with a sample household</source>
        <translation>用示例家庭看看</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>What cash do you have?</source>
        <translation>你手上有多少钱？</translation>
    </message>
    <message>
        <source>What comes in, and when?</source>
        <translation>什么时候有多少收入？</translation>
    </message>
    <message>
        <source>What do you owe?</source>
        <translation>你欠了哪些钱？</translation>
    </message>
    <message>
        <source>The balances of today. Leave empty what you do not have.</source>
        <translation>填今天的余额，没有的留空。</translation>
    </message>
    <message>
        <source>Days matter: a payment due before pay day is what makes a month short.</source>
        <translation>日子很重要：在发薪日之前扣款，正是一个月周转不过来的原因。</translation>
    </message>
    <message>
        <source>Copy the figures from the lender&apos;s app. The usual rate is filled in.</source>
        <translation>照着借款 App 上的数字填。常见利率已经填好。</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Show me the outlook</source>
        <translation>看看我的展望</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>FixRow</name>
    <message>
        <source>Try it</source>
        <translation>试试看</translation>
    </message>
    <message>
        <source>Try it: {fix}</source>
        <translation>试试看：{fix}</translation>
    </message>
</context>
<context>
    <name>FixedAmountCard</name>
    <message>
        <source>If I can only pay a little</source>
        <translation>如果每月只能还一点</translation>
    </message>
    <message>
        <source>I can pay</source>
        <translation>我每月能还</translation>
    </message>
    <message>
        <source>a month, for all loans</source>
        <translation>（所有借款合计）</translation>
    </message>
    <message>
        <source>Take what the budget leaves</source>
        <translation>取预算余下的数</translation>
    </message>
    <message>
        <source>After necessary costs the budget leaves nothing for lenders. Which costs are necessary is chosen in a lender&apos;s file, under What I can offer.</source>
        <translation>除去必要开支，预算没有余钱给出借方。哪些开支算必要，在出借方档案的“我能还多少”里选。</translation>
    </message>
    <message>
        <source>I can pay this much a month</source>
        <translation>我每月能还多少</translation>
    </message>
    <message>
        <source>Counted with penalty interest and late fees as agreed. A lender may also call in the whole loan, or agree to less: ask before you are late.</source>
        <translation>已按约定计入罚息和违约金。出借方也可能要求提前全部还清，或者同意少收：最好在逾期之前就去协商。</translation>
    </message>
    <message>
        <source>Type an amount above zero.</source>
        <translation>请输入大于零的金额。</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在计算……</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Move {amount} from {source} to {target} by {day}</source>
        <extracomment>{amount} of money, {source} and {target} are accounts, {day} is the last day for it</extracomment>
        <translation>在 {day} 前把 {amount} 从{source}转到{target}</translation>
    </message>
    <message>
        <source>Ask {lender} to spread {loan} over {count} payments of {amount}</source>
        <extracomment>{count} is the number of payments, {amount} is what each of them would be</extracomment>
        <translation>请{lender}把{loan}重新分成 {count} 期，每期 {amount}</translation>
    </message>
    <message>
        <source>Pay {payee} on {after} instead of {before}</source>
        <translation>{payee}从 {before} 推到 {after} 再付</translation>
    </message>
    <message>
        <source>Spend {amount} less each month until {month}</source>
        <translation>到{month}为止，每月总共少花 {amount}</translation>
    </message>
    <message>
        <source>; and </source>
        <extracomment>joins things to do, all of them: “Spend ¥50 less; and have ¥80 more by Friday”</extracomment>
        <translation>；并且</translation>
    </message>
    <message>
        <source>Spend {amount} less on {category} each month until {month}</source>
        <translation>到{month}为止，每月{category}少花 {amount}</translation>
    </message>
    <message>
        <source>Have {amount} more by {day}: sell something, earn it, or ask a friend</source>
        <translation>在 {day} 前多备 {amount}：卖掉闲置、多挣一些或向朋友借</translation>
    </message>
    <message>
        <source>Ask {lender} for {count} more days for instalment {number} of {loan}</source>
        <translation>请{lender}把{loan}第 {number} 期宽限 {count} 天</translation>
    </message>
    <message>
        <source>Ask {lender} to extend {loan}: all payments later (months: {count})</source>
        <extracomment>an extension (展期): all payments of a loan come {count} months later</extracomment>
        <translation>请{lender}给{loan}展期：各期还款都推迟 {count} 个月</translation>
    </message>
    <message>
        <source>Pay {payee} on {day} by {card}: it leaves with the bill of {after}</source>
        <extracomment>{day} is when it is bought, {after} the day on which the card&apos;s bill is paid</extracomment>
        <translation>{day} 的{payee}用{card}付：到 {after} 还账单时才出账</translation>
    </message>
    <message>
        <source>Pay instalment {number} of {loan} on {day}, within its grace</source>
        <extracomment>within the days of grace of a loan</extracomment>
        <translation>在宽限期内，于 {day} 还{loan}第 {number} 期</translation>
    </message>
    <message>
        <source>Pay instalment {number} of {loan} by hand from {account} on {day}</source>
        <translation>{day} 用{account}手动还{loan}第 {number} 期</translation>
    </message>
    <message>
        <source>Pay {amount}, the minimum, of {card} on {day}; {rest} with the bill of {after}</source>
        <extracomment>{card} is a card account, {rest} is what is left of its bill</extracomment>
        <translation>{day} 只还{card}的最低还款额 {amount}；余下 {rest} 并入 {after} 的账单</translation>
    </message>
    <message>
        <source>{effect} {cost}</source>
        <extracomment>joins two sentences</extracomment>
        <translation>{effect}{cost}</translation>
    </message>
    <message>
        <source>Makes all months whole; the lowest of this one is {lowest}.</source>
        <translation>之后各月都不缺钱；本月最低 {lowest}。</translation>
    </message>
    <message>
        <source>Makes this month whole only (lowest {lowest}); months that stay short: {count}.</source>
        <translation>只补上这个月（最低 {lowest}）；还缺钱的月份：{count} 个。</translation>
    </message>
    <message>
        <source>Costs {amount}.</source>
        <translation>代价 {amount}。</translation>
    </message>
    <message>
        <source>Saves {amount}.</source>
        <translation>还能省 {amount}。</translation>
    </message>
    <message>
        <source>Costs nothing.</source>
        <translation>不花钱。</translation>
    </message>
    <message>
        <source>Helps, but does not cover everything.</source>
        <translation>有帮助，但还不够。</translation>
    </message>
    <message>
        <source>Ask {lender} to move the due day of {loan} from day {before} to day {after}</source>
        <translation>请{lender}把{loan}的还款日从 {before} 日改到 {after} 日</translation>
    </message>
</context>
<context>
    <name>FlatFeeFields</name>
    <message>
        <source>When the fee is charged</source>
        <translation>手续费收取方式</translation>
    </message>
    <message>
        <source>with every instalment</source>
        <translation>每期收取</translation>
    </message>
    <message>
        <source>all of it with the first instalment</source>
        <translation>首期一次收取</translation>
    </message>
    <message>
        <source>kept back from the money paid out</source>
        <translation>放款时预先扣除（砍头息）</translation>
    </message>
    <message>
        <source>Later fees are waived when it is paid off early</source>
        <translation>提前还清时免收剩余手续费</translation>
    </message>
    <message>
        <source>F&amp;ee of one instalment</source>
        <translation>每期手续费率(&amp;E)</translation>
    </message>
    <message>
        <source>a share of the amount borrowed, for example 0.6%</source>
        <translation>按借款金额计，例如 0.6%</translation>
    </message>
</context>
<context>
    <name>FloatingFields</name>
    <message>
        <source>The rate follows</source>
        <translation>利率跟随</translation>
    </message>
    <message>
        <source>Nothing: it is fixed</source>
        <translation>不跟随：固定利率</translation>
    </message>
    <message>
        <source>Margin in basis points</source>
        <translation>加点（基点）</translation>
    </message>
    <message>
        <source>60 is 0.60%; below the LPR: −60</source>
        <translation>60即0.60%；低于LPR填−60</translation>
    </message>
    <message>
        <source>Set anew every … months</source>
        <translation>每隔几个月重新定价</translation>
    </message>
    <message>
        <source>12: each year on the day it was received</source>
        <translation>12：每年放款对应日</translation>
    </message>
    <message>
        <source>on 1 January</source>
        <translation>每年1月1日</translation>
    </message>
</context>
<context>
    <name>FollowRow</name>
    <message>
        <source>Follow this plan</source>
        <translation>按这个方案还款</translation>
    </message>
    <message>
        <source>Followed, its payments become this month&apos;s list under “My plan”.</source>
        <translation>执行后，它的还款会成为“我的方案”里的本月清单。</translation>
    </message>
    <message>
        <source>You follow the plan of {day}. What is shown here takes its place if you follow it.</source>
        <extracomment>{day} is a date</extracomment>
        <translation>你正在执行 {day} 的方案。若改按这里显示的还款，它会取代原方案。</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>When the plan was chosen</source>
        <translation>选定方案时</translation>
    </message>
    <message>
        <source>End of {month}</source>
        <extracomment>{month} is a month with its year</extracomment>
        <translation>{month}末</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Free of debt</source>
        <translation>已还清所有债务</translation>
    </message>
    <message>
        <source>You are on plan</source>
        <translation>正按方案进行</translation>
    </message>
    <message>
        <source>{amount} more is owed than planned, and more than when the plan began</source>
        <translation>比方案多欠 {amount}，也多于方案开始时</translation>
    </message>
    <message>
        <source>{amount} behind the plan</source>
        <translation>比方案落后 {amount}</translation>
    </message>
    <message>
        <source>{amount} ahead of the plan</source>
        <translation>比方案超前 {amount}</translation>
    </message>
    <message>
        <source>{strategy}, {extra} a month beyond what is due, followed since {day}. Free of debt in {month}; {interest} interest and fees from that day on.</source>
        <translation>{strategy}，每月在应还之外多还 {extra}，自 {day} 起执行。{month} 还清；自那天起利息和费用共 {interest}。</translation>
    </message>
    <message>
        <source>1. Everything of this month is paid.</source>
        <translation>1. 本月要还的都还了。</translation>
    </message>
    <message>
        <source>1. What is due this month is paid.</source>
        <translation>1. 本月到期的都还了。</translation>
    </message>
    <message>
        <source>1. Pay what is due on its day: {amount} is left this month.</source>
        <translation>1. 到期的按日还：本月还剩 {amount}。</translation>
    </message>
    <message>
        <source>2. Nothing more is to be paid ahead of time this month.</source>
        <translation>2. 本月不用再提前多还。</translation>
    </message>
    <message>
        <source>2. Pay {amount} more to “{loan}” on {day}, and ask that it reduces the principal at once.</source>
        <translation>2. {day} 给“{loan}”多还 {amount}，并请对方当天冲减本金。</translation>
    </message>
    <message>
        <source>3. Keep {amount} for {month}; “{loan}” comes first then.</source>
        <translation>3. 为 {month} 留好 {amount}，届时先还“{loan}”。</translation>
    </message>
    <message>
        <source>3. Borrow nothing new: then nothing is left to pay.</source>
        <translation>3. 不再新借：那就没有要还的了。</translation>
    </message>
    <message>
        <source>3. Borrow nothing new: “{loan}” is the next one gone, in {month}.</source>
        <translation>3. 不再新借：下一笔还清的是“{loan}”，在 {month}。</translation>
    </message>
    <message>
        <source>{day} · not in the plan: the loan is new</source>
        <translation>{day} · 方案里没有：这笔借款是新的</translation>
    </message>
    <message>
        <source>{day} · {paid} of {amount} is paid</source>
        <translation>{day} · 已还 {paid}，共 {amount}</translation>
    </message>
    <message>
        <source>{day} · all of it ahead of time</source>
        <translation>{day} · 全部为提前还款</translation>
    </message>
    <message>
        <source>{day} · {due} due and {extra} more</source>
        <translation>{day} · 应还 {due}，另多还 {extra}</translation>
    </message>
    <message>
        <source>{day} · due</source>
        <translation>{day} · 应还</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Paid in part</source>
        <translation>部分已还</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>待还</translation>
    </message>
    <message>
        <source>on plan</source>
        <translation>与方案一致</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>多 {amount}</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>少 {amount}</translation>
    </message>
    <message>
        <source>{sentence}: {amount} more is owed</source>
        <translation>{sentence}：多欠 {amount}</translation>
    </message>
    <message>
        <source>{sentence}: {amount} less is owed</source>
        <translation>{sentence}：少欠 {amount}</translation>
    </message>
    <message>
        <source>{loan}: a payment is missing</source>
        <translation>{loan}：有一笔还款还缺</translation>
    </message>
    <message>
        <source>{loan}: more was paid by now than planned</source>
        <translation>{loan}：到现在还得比方案多</translation>
    </message>
    <message>
        <source>{amount} behind the plan, about {days} days</source>
        <translation>比方案落后 {amount}，约 {days} 天</translation>
    </message>
    <message>
        <source>{amount} ahead of the plan, about {days} days</source>
        <translation>比方案超前 {amount}，约 {days} 天</translation>
    </message>
    <message>
        <source>1. Pay first what is late, {late} of the {amount} to be paid this month.</source>
        <translation>1. 先还已逾期的 {late}；本月应还共 {amount}。</translation>
    </message>
    <message>
        <source>{loan}: the lender gave money back</source>
        <translation>{loan}：出借方退回了钱</translation>
    </message>
    <message>
        <source>{loan}: being late was paid for</source>
        <translation>{loan}：付了逾期的罚息和违约金</translation>
    </message>
    <message>
        <source>{loan}: the rate went from {before} to {now}</source>
        <translation>{loan}：利率从 {before} 变为 {now}</translation>
    </message>
    <message>
        <source>{loan}: {amount} of {day} was not paid</source>
        <translation>{loan}：{day} 少还了 {amount}</translation>
    </message>
    <message>
        <source>{loan}: the contract was changed ({change})</source>
        <translation>{loan}：合同有变更（{change}）</translation>
    </message>
    <message>
        <source>{loan}: money waits for the next due day, and the principal did not fall at once</source>
        <translation>{loan}：钱在等下一个还款日，本金没有马上减少</translation>
    </message>
    <message>
        <source>{loan}: interest took another part</source>
        <translation>{loan}：利息所占与方案不同</translation>
    </message>
    <message>
        <source>{loan}: the loan was closed</source>
        <translation>{loan}：借款已结清关闭</translation>
    </message>
    <message>
        <source>{loan}: the loan is not in the book any more</source>
        <translation>{loan}：账本里已没有这笔借款</translation>
    </message>
    <message>
        <source>{loan}: a loan that the plan does not know</source>
        <translation>{loan}：方案里没有的借款</translation>
    </message>
    <message>
        <source>{loan}: the contract asks other than then</source>
        <translation>{loan}：合同要求与当时不同</translation>
    </message>
    <message>
        <source>Income a month: {before} when the plan was chosen, {now} now</source>
        <translation>每月收入：选定方案时 {before}，现在 {now}</translation>
    </message>
    <message>
        <source>The first loan is paid off: {loan}.</source>
        <translation>第一笔借款还清了：{loan}。</translation>
    </message>
    <message>
        <source>Paid off: {loan}.</source>
        <translation>还清了：{loan}。</translation>
    </message>
    <message>
        <source>A quarter of the debt is gone.</source>
        <translation>债务已还掉四分之一。</translation>
    </message>
    <message>
        <source>Half of the debt is gone.</source>
        <translation>债务已还掉一半。</translation>
    </message>
    <message>
        <source>Three quarters of the debt are gone.</source>
        <translation>债务已还掉四分之三。</translation>
    </message>
    <message>
        <source>Every payment of the plan was in time. Months so far: {months}.</source>
        <translation>方案里的每一笔都按时还了，已持续 {months} 个月。</translation>
    </message>
    <message>
        <source>All debts are gone.</source>
        <translation>所有债务都还清了。</translation>
    </message>
    <message>
        <source>A new plan from today would be the same.</source>
        <translation>从今天起重新安排，结果与现在的方案相同。</translation>
    </message>
    <message>
        <source>Free of debt in {after} instead of {before}.</source>
        <translation>{after} 还清，原为 {before}。</translation>
    </message>
    <message>
        <source>Free of debt in {after}, as before.</source>
        <translation>仍在 {after} 还清。</translation>
    </message>
    <message>
        <source>{amount} more interest and fees from today on.</source>
        <translation>从今天起利息和费用多 {amount}。</translation>
    </message>
    <message>
        <source>{amount} less interest and fees from today on.</source>
        <translation>从今天起利息和费用少 {amount}。</translation>
    </message>
    <message>
        <source>As much interest and fees as before.</source>
        <translation>利息和费用与原来一样。</translation>
    </message>
    <message>
        <source>{when} {cost}</source>
        <translation>{when}{cost}</translation>
    </message>
    <message>
        <source>{left} is owed, {planned} was planned for today</source>
        <translation>现欠 {left}，方案到今天为 {planned}</translation>
    </message>
    <message>
        <source>What is owed in all, month by month, as planned and as it is. {began}: {opening}. Today: {left}, planned {planned}. Planned to be nothing in {end}.</source>
        <translation>每月底共欠多少，方案与实际对照。{began}：{opening}。今天：{left}，方案为 {planned}。按方案 {end} 还清。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>1000</source>
        <comment>step of short amounts</comment>
        <extracomment>How large amounts are shortened: 10000 is said as 1万 in Chinese, as 10k in English.</extracomment>
        <translation>10000</translation>
    </message>
    <message>
        <source>k</source>
        <comment>unit of short amounts</comment>
        <translation>万</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>full date</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date without year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month with year</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>month without year</comment>
        <translation>M月</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>HeadlineCard</name>
    <message>
        <source>Go on with the first steps</source>
        <translation>继续完成开始设置</translation>
    </message>
    <message>
        <source>Free of debt on</source>
        <translation>还清日期</translation>
    </message>
    <message>
        <source>Cash today</source>
        <translation>今天的现金</translation>
    </message>
    <message>
        <source>Owed today</source>
        <translation>今天的欠款</translation>
    </message>
    <message>
        <source>not foreseen</source>
        <translation>暂时看不到</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>What would help in {month}</source>
        <extracomment>{month} is a month with its year</extracomment>
        <translation>{month}怎样能补上</translation>
    </message>
</context>
<context>
    <name>HorizonCard</name>
    <message>
        <source>The next {count} months</source>
        <extracomment>{count} is a number of months</extracomment>
        <translation>未来 {count} 个月</translation>
    </message>
    <message>
        <source>{count} years</source>
        <extracomment>a choice of how far to look ahead: {count} is 2, 5 or 10</extracomment>
        <translation>{count} 年</translation>
    </message>
    <message>
        <source>Redesign the due days…</source>
        <translation>重新安排还款日…</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>如果…</translation>
    </message>
    <message>
        <source>How far to look ahead</source>
        <translation>往后看多远</translation>
    </message>
</context>
<context>
    <name>HouseholdCard</name>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Name of the household</source>
        <translation>家庭名称</translation>
    </message>
    <message>
        <source>Cash that should stay untouched</source>
        <translation>想一直留着不动的现金</translation>
    </message>
    <message>
        <source>A month whose lowest balance is below this is shown as tight.</source>
        <translation>某个月的最低余额低于这个数，就标为“偏紧”。</translation>
    </message>
    <message>
        <source>Remind before a due date</source>
        <translation>到期前多久提醒</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>Then every day until it is paid</source>
        <translation>到期后每天提醒，直到还清这一期</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Columns and format…</source>
        <translation>列与格式…</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的各行</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose an account for %n rows first.</source>
        <translation>
            <numerusform>请先为 %n 行选择账户。</numerusform>
        </translation>
    </message>
    <message>
        <source>To be added {count}</source>
        <translation>将添加 {count}</translation>
    </message>
    <message>
        <source>Already in the book {count}</source>
        <translation>账本里已有 {count}</translation>
    </message>
    <message>
        <source>Left out {count}</source>
        <translation>不添加 {count}</translation>
    </message>
    <message numerus="yes">
        <source>Add %n entries</source>
        <translation>
            <numerusform>添加 %n 笔流水</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added, because no backup could be made first. {reason}</source>
        <translation>没有添加任何内容，因为事先的备份没有成功。{reason}</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件……</translation>
    </message>
</context>
<context>
    <name>Importance</name>
    <message>
        <source>Rent: the home</source>
        <translation>房租：住处</translation>
    </message>
    <message>
        <source>Power, water, phone</source>
        <translation>水电、话费</translation>
    </message>
    <message>
        <source>Secured: a home or car stands for it</source>
        <translation>有抵押：房或车</translation>
    </message>
    <message>
        <source>On the credit record</source>
        <translation>上征信</translation>
    </message>
    <message>
        <source>Friend or family</source>
        <translation>亲友</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>房租</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>水电</translation>
    </message>
    <message>
        <source>Secured</source>
        <translation>有抵押</translation>
    </message>
    <message>
        <source>Credit record</source>
        <translation>上征信</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>亲友</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>“{loan}” matters most ({stake}), but this sum cannot keep it current all year.</source>
        <translation>“{loan}”最要紧（{stake}），但这个数额没法让它全年不逾期。</translation>
    </message>
    <message>
        <source>“{loan}” comes first because you said so ({stake}).</source>
        <translation>“{loan}”排在最前，因为您说它最要紧（{stake}）。</translation>
    </message>
    <message>
        <source>“{loan}” comes first because of what it is ({stake}).</source>
        <translation>“{loan}”排在最前，因为它的性质（{stake}）。</translation>
    </message>
</context>
<context>
    <name>ImportanceDialog</name>
    <message>
        <source>What matters most</source>
        <translation>哪些最要紧</translation>
    </message>
    <message>
        <source>When not everything can be paid: what is at stake with each loan? Where you say nothing, its lender and its terms say it.</source>
        <translation>钱不够全还时：每笔借款逾期会伤到什么？您没有说的，按出借方和条款来定。</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>会伤到什么</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>分量</translation>
    </message>
    <message>
        <source>At stake with {loan}</source>
        <translation>“{loan}”逾期会伤到什么</translation>
    </message>
    <message>
        <source>How much {loan} counts</source>
        <translation>“{loan}”的分量</translation>
    </message>
    <message>
        <source>More: how much each counts</source>
        <translation>更多：每笔各占多少分量</translation>
    </message>
    <message>
        <source>A late month of an ordinary loan counts 10, rent 100, what is secured 60, power 50, a friend 5. These are choices: change them as you see it.</source>
        <translation>普通借款逾期一个月计 10，房租 100，有抵押 60，水电 50，亲友 5。这只是一种取法，您可以按自己的看法改。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>no category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>added</source>
        <translation>将添加</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>不添加</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>A new account</source>
        <translation>新账户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{line}: {reason}</source>
        <translation>{line}：{reason}</translation>
    </message>
    <message>
        <source>Alipay bill</source>
        <translation>支付宝账单</translation>
    </message>
    <message>
        <source>WeChat Pay bill</source>
        <translation>微信支付账单</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>in {money_in}, out {money_out}</source>
        <translation>收入 {money_in}，支出 {money_out}</translation>
    </message>
    <message>
        <source>left out by the reader</source>
        <translation>读取时略过</translation>
    </message>
    <message>
        <source>the purchase was closed: no money moved</source>
        <translation>交易已关闭，没有资金变动</translation>
    </message>
    <message>
        <source>not settled: no money moved</source>
        <translation>未成交，没有资金变动</translation>
    </message>
    <message>
        <source>a deposit that was only held</source>
        <translation>只是冻结的押金</translation>
    </message>
    <message>
        <source>the amount is zero</source>
        <translation>金额为零</translation>
    </message>
    <message>
        <source>no amount in this row</source>
        <translation>这一行没有金额</translation>
    </message>
    <message>
        <source>no date in this row</source>
        <translation>这一行没有日期</translation>
    </message>
    <message>
        <source>the date cannot be read</source>
        <translation>日期无法识别</translation>
    </message>
    <message>
        <source>the amount cannot be read</source>
        <translation>金额无法识别</translation>
    </message>
    <message>
        <source>it does not say whether money came or went</source>
        <translation>没有说明是收入还是支出</translation>
    </message>
    <message>
        <source>in another currency than this household</source>
        <translation>与本账本的币种不同</translation>
    </message>
    <message>
        <source>a total or note at the end of the file</source>
        <translation>文件末尾的合计或说明</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>尚未付款</translation>
    </message>
    <message>
        <source>the repayment failed: no money moved</source>
        <translation>还款失败，没有资金变动</translation>
    </message>
    <message>
        <source>the withdrawal failed and came back</source>
        <translation>提现失败，已退回</translation>
    </message>
    <message>
        <source>imported before</source>
        <translation>以前导入过</translation>
    </message>
    <message>
        <source>same account, day and amount as an entry of the book</source>
        <translation>与账本里某笔流水的账户、日期和金额相同</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>由你排除</translation>
    </message>
    <message>
        <source>choose an account for it first</source>
        <translation>请先选择账户</translation>
    </message>
    <message>
        <source>transfer to {account}</source>
        <translation>转到 {account}</translation>
    </message>
    <message>
        <source>transfer from {account}</source>
        <translation>来自 {account}</translation>
    </message>
    <message>
        <source>repays {loan}</source>
        <translation>归还 {loan}</translation>
    </message>
    <message>
        <source>repayment of a loan that is not in the book</source>
        <translation>还款，但账本里没有这笔借款</translation>
    </message>
    <message>
        <source>money from a lender</source>
        <translation>借款到账</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>between own accounts</source>
        <translation>自己账户之间</translation>
    </message>
    <message>
        <source>{loan}: this repayment is recorded already</source>
        <translation>{loan}：这次还款已经记过</translation>
    </message>
    <message>
        <source>repays one of several loans: please choose</source>
        <translation>可能归还多笔借款中的一笔，请选择</translation>
    </message>
    <message>
        <source>repays {loan} and {other} with one debit: share it in the book once it is there</source>
        <translation>一笔扣款同时还了{loan}和{other}：导入后请在账本里分摊</translation>
    </message>
    <message>
        <source>repays {loan}? Please confirm</source>
        <translation>归还 {loan}？请确认</translation>
    </message>
    <message>
        <source>Please check the dates: day and month could be swapped.</source>
        <translation>请核对日期：日和月可能颠倒了。</translation>
    </message>
    <message>
        <source>Please check the signs: it is not clear which amounts came in.</source>
        <translation>请核对正负号：看不出哪些是收入。</translation>
    </message>
    <message>
        <source>Please check which column is which.</source>
        <translation>请核对各列的含义。</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>month and day, no year</source>
        <translation>月和日，没有年份</translation>
    </message>
    <message>
        <source>one column, the sign tells</source>
        <translation>一列，用正负号区分</translation>
    </message>
    <message>
        <source>one column in, one column out</source>
        <translation>收入、支出各一列</translation>
    </message>
    <message>
        <source>an amount and a word for the direction</source>
        <translation>一列金额，另一列写明收支</translation>
    </message>
</context>
<context>
    <name>IncomeStep</name>
    <message>
        <source>Comes in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Goes out every month (rent, phone …)</source>
        <translation>每月固定支出（房租、话费……）</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>工资</translation>
    </message>
    <message>
        <source>Second income</source>
        <translation>第二份收入</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>房租</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>话费</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>给家人</translation>
    </message>
    <message>
        <source>Food, transport and the like, per month</source>
        <translation>吃饭、交通等日常开销，每月大约</translation>
    </message>
    <message>
        <source>A rough figure will do; the budget page refines it.</source>
        <translation>大概就行，之后在预算页细分。</translation>
    </message>
</context>
<context>
    <name>InstalmentFields</name>
    <message>
        <source>&amp;Instalments</source>
        <translation>期数(&amp;I)</translation>
    </message>
    <message>
        <source>D&amp;ue day of the month</source>
        <translation>每月还款日(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;First due date</source>
        <translation>首期还款日(&amp;F)</translation>
    </message>
    <message>
        <source>empty: the month after</source>
        <translation>不填则为次月</translation>
    </message>
    <message>
        <source>How interest is counted</source>
        <translation>计息方式</translation>
    </message>
    <message>
        <source>A first period that is not a month</source>
        <translation>首期不足或超过一个月时</translation>
    </message>
    <message>
        <source>First instalments without principal</source>
        <translation>前几期不还本金</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Later rates (optional)</source>
        <translation>后续利率（选填）</translation>
    </message>
    <message>
        <source>one a line: the day it begins, the rate</source>
        <translation>每行一条：生效日、利率</translation>
    </message>
</context>
<context>
    <name>ItemTable</name>
    <message>
        <source>What is on record</source>
        <translation>记录里有什么</translation>
    </message>
</context>
<context>
    <name>KeptOfferForm</name>
    <message>
        <source>What is offered?</source>
        <translation>对方提出什么方案？</translation>
    </message>
    <message>
        <source>Choose what a lender offers for loans you have. Nothing of it is agreed here.</source>
        <translation>选择出借方对你现有借款提出的方案。在这里不会达成任何约定。</translation>
    </message>
    <message>
        <source>It is about</source>
        <translation>涉及的借款</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>出借方</translation>
    </message>
    <message>
        <source>Name of the &amp;offer</source>
        <translation>方案名称(&amp;O)</translation>
    </message>
    <message>
        <source>Keep the offer</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>empty: as much as clears them</source>
        <translation>留空：正好够还清</translation>
    </message>
    <message>
        <source>{loan}: {amount} clears it today</source>
        <extracomment>{loan} is a name, {amount} pays it off on the day</extracomment>
        <translation>{loan}：今天结清要 {amount}</translation>
    </message>
    <message>
        <source>{what}: {loan}</source>
        <extracomment>{what} is a kind of offer, {loan} the loan it is about</extracomment>
        <translation>{what}：{loan}</translation>
    </message>
    <message>
        <source>or fee as a part</source>
        <translation>或按比例的手续费</translation>
    </message>
    <message>
        <source>3% of the amount, asked once</source>
        <translation>例如金额的 3%，只收一次</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>To be up to date</source>
        <translation>还清逾期需</translation>
    </message>
    <message>
        <source>How late</source>
        <translation>逾期程度</translation>
    </message>
    <message>
        <source>all is due</source>
        <translation>全部到期</translation>
    </message>
    <message>
        <source>Late principal</source>
        <translation>逾期本金</translation>
    </message>
    <message>
        <source>Principal and interest</source>
        <translation>逾期本金和利息</translation>
    </message>
    <message>
        <source>All due, fees too</source>
        <translation>全部应还款，含手续费</translation>
    </message>
    <message>
        <source>Count after all</source>
        <translation>从还款日起补算</translation>
    </message>
    <message>
        <source>Stay free</source>
        <translation>始终免罚息</translation>
    </message>
    <message>
        <source>Once an instalment</source>
        <translation>每期一次</translation>
    </message>
    <message>
        <source>Again each month</source>
        <translation>每满一个月再收</translation>
    </message>
    <message>
        <source>The oldest, whole</source>
        <translation>最早一期全部</translation>
    </message>
    <message>
        <source>The fees of all</source>
        <translation>各期费用（再息后本）</translation>
    </message>
    <message>
        <source>Being late costs nothing, as far as the terms say</source>
        <translation>按条款，逾期不会多花钱</translation>
    </message>
    <message>
        <source>Waiting 30 more days costs {amount}</source>
        <translation>再拖 30 天多花 {amount}</translation>
    </message>
    <message>
        <source>Paying 30 days late costs {amount} more</source>
        <translation>晚还 30 天多花 {amount}</translation>
    </message>
    <message>
        <source>To be up to date today: {amount}. Waiting until tomorrow adds {more}.</source>
        <translation>今天还清逾期需 {amount}，拖到明天再多 {more}。</translation>
    </message>
    <message>
        <source>{amount} is due on {day}. The first day late adds {more}.</source>
        <translation>{day}应还 {amount}，逾期第一天多 {more}。</translation>
    </message>
    <message>
        <source>The whole loan has been called in.</source>
        <translation>整笔借款已提前到期。</translation>
    </message>
    <message>
        <source>From {day} on the whole loan is due, if nothing is paid until then.</source>
        <translation>若一直不还，{day}起整笔借款提前到期。</translation>
    </message>
    <message>
        <source>What waiting adds from {first} to {last}: {month} after 30 days, {end} at the end.</source>
        <translation>{first}至{last}拖欠多花的钱：30 天后 {month}，最后 {end}。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>1 day · {day}</source>
        <translation>1 天 · {day}</translation>
    </message>
    <message>
        <source>{count} days · {day}</source>
        <translation>{count} 天 · {day}</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>未逾期</translation>
    </message>
    <message>
        <source>{bucket} · all is due</source>
        <translation>{bucket} · 已全部到期</translation>
    </message>
</context>
<context>
    <name>LateFields</name>
    <message>
        <source>Late fee at most (optional)</source>
        <translation>违约金上限（可不填）</translation>
    </message>
    <message>
        <source>Grace days, once over</source>
        <translation>宽限期过后仍未还</translation>
    </message>
    <message>
        <source>Late fee, of what is unpaid</source>
        <translation>违约金（按未还部分）</translation>
    </message>
    <message>
        <source>All late fees at most (optional)</source>
        <translation>违约金合计最多（可不填）</translation>
    </message>
    <message>
        <source>Failed debit fee (optional)</source>
        <translation>扣款失败手续费（可不填）</translation>
    </message>
    <message>
        <source>When several are late, pay first</source>
        <translation>多期逾期时先还</translation>
    </message>
    <message>
        <source>All is due from day overdue</source>
        <translation>逾期第几天起全部提前到期</translation>
    </message>
    <message>
        <source>Principal first from day overdue</source>
        <translation>逾期第几天起先还本金</translation>
    </message>
    <message>
        <source>Debited on the due day by</source>
        <translation>还款日最晚扣款时间</translation>
    </message>
    <message>
        <source>Days it is tried again</source>
        <translation>之后再扣几天</translation>
    </message>
    <message>
        <source>usually 150%</source>
        <translation>一般为 150%</translation>
    </message>
    <message>
        <source>usually 24:00; money after it is late</source>
        <translation>通常 24:00，之后到账算逾期</translation>
    </message>
    <message>
        <source>until it is paid</source>
        <translation>扣到还清为止</translation>
    </message>
    <message>
        <source>credit cards: day 91</source>
        <translation>信用卡：第 91 天</translation>
    </message>
    <message>
        <source>Unpaid penalty bears penalty too (compound)</source>
        <translation>未付罚息也计罚息（复利）</translation>
    </message>
    <message>
        <source>never</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Grace days</source>
        <translation>宽限期（天）</translation>
    </message>
    <message>
        <source>Penalty, of the daily rate</source>
        <translation>罚息（按借款日利率的百分比）</translation>
    </message>
    <message>
        <source>Penalty is counted on</source>
        <translation>罚息基数</translation>
    </message>
    <message>
        <source>The late fee is charged</source>
        <translation>违约金收取次数</translation>
    </message>
    <message>
        <source>Late fee at least (optional)</source>
        <translation>违约金下限（可不填）</translation>
    </message>
</context>
<context>
    <name>LatePart</name>
    <message>
        <source>Nothing is left to pay</source>
        <translation>没有待还款项</translation>
    </message>
</context>
<context>
    <name>LateTable</name>
    <message>
        <source>What waiting costs</source>
        <translation>拖欠的代价</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>再等</translation>
    </message>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>To be up to date</source>
        <translation>还清逾期需</translation>
    </message>
    <message>
        <source>One more day</source>
        <translation>再多一天</translation>
    </message>
    <message>
        <source>How late</source>
        <translation>逾期程度</translation>
    </message>
</context>
<context>
    <name>LayoutForm</name>
    <message>
        <source>Date in column</source>
        <translation>日期所在列</translation>
    </message>
    <message>
        <source>Payee in column</source>
        <translation>对方所在列</translation>
    </message>
    <message>
        <source>Amount in column</source>
        <translation>金额所在列</translation>
    </message>
    <message>
        <source>Money in, in column</source>
        <translation>收入所在列</translation>
    </message>
    <message>
        <source>Money out, in column</source>
        <translation>支出所在列</translation>
    </message>
    <message>
        <source>Direction in column</source>
        <translation>收支方向所在列</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>Amounts are written as</source>
        <translation>金额写法</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Between columns</source>
        <translation>列之间</translation>
    </message>
    <message>
        <source>Line of the headings (0: none)</source>
        <translation>标题行号（0 表示没有）</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>An amount without a minus sign was spent, as on a card bill</source>
        <translation>没有负号的金额是支出，如信用卡账单</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Learn</name>
    <message>
        <source>Kinds of loan</source>
        <translation>借款种类</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>借款成本</translation>
    </message>
    <message>
        <source>Late and in difficulty</source>
        <translation>逾期与困难</translation>
    </message>
    <message>
        <source>Equal instalments</source>
        <translation>等额本息</translation>
    </message>
    <message>
        <source>Equal principal</source>
        <translation>等额本金</translation>
    </message>
    <message>
        <source>Interest first, principal at the end</source>
        <translation>先息后本</translation>
    </message>
    <message>
        <source>All at the end</source>
        <translation>一次还本付息</translation>
    </message>
    <message>
        <source>Pay any time</source>
        <translation>随借随还</translation>
    </message>
    <message>
        <source>Instalments with a fixed fee</source>
        <translation>分期付手续费（等本等息）</translation>
    </message>
    <message>
        <source>Carrying a card&apos;s balance</source>
        <translation>信用卡循环（最低还款）</translation>
    </message>
    <message>
        <source>Pay in parts</source>
        <translation>分几次付（先享后付）</translation>
    </message>
    <message>
        <source>From a friend, without interest</source>
        <translation>亲友借款，不收利息</translation>
    </message>
    <message>
        <source>The three rates</source>
        <translation>三种利率</translation>
    </message>
    <message>
        <source>What a lender has to show</source>
        <translation>贷款人必须明示什么</translation>
    </message>
    <message>
        <source>Limits to what a loan may cost</source>
        <translation>利率上限</translation>
    </message>
    <message>
        <source>How debts are held against income</source>
        <translation>债务与收入怎么比</translation>
    </message>
    <message>
        <source>Being late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>The credit record</source>
        <translation>征信记录</translation>
    </message>
    <message>
        <source>When it cannot be paid</source>
        <translation>还不上的时候</translation>
    </message>
    <message>
        <source>When the contract is changed</source>
        <translation>合同变更时</translation>
    </message>
    <message>
        <source>False offers and false help</source>
        <translation>假方案和假帮忙</translation>
    </message>
    <message>
        <source>Where to ask and complain</source>
        <translation>咨询与投诉</translation>
    </message>
    <message>
        <source>You pay the same amount every month. At first most of it is interest, because you still owe nearly everything; later most of it is principal.</source>
        <translation>每月还同样的金额。开始时欠得多，其中利息占比大；越往后，本金占比越大。</translation>
    </message>
    <message>
        <source>Repaying early saves the interest of the time that is left. It saves most at the beginning.</source>
        <translation>提前还款可以省下剩余时间的利息，越早还省得越多。</translation>
    </message>
    <message>
        <source>You repay the same part of the principal every month and the interest on what is left. The payment gets smaller from month to month.</source>
        <translation>每月还同样的本金，外加剩余本金的利息，月供逐月减少。</translation>
    </message>
    <message>
        <source>It costs a little less than equal instalments at the same rate, because the principal goes down faster. The first payments are the largest.</source>
        <translation>同样的利率下，比等额本息少付一点利息，因为本金降得更快；但开头几期还得最多。</translation>
    </message>
    <message>
        <source>You pay only interest every month. The whole principal is due with the last instalment.</source>
        <translation>每月只还利息，最后一期一次还清全部本金。</translation>
    </message>
    <message>
        <source>The months look easy and the end is hard: the money for it has to be put aside. It costs more than equal instalments, because nothing is repaid on the way.</source>
        <translation>平时压力小，到期压力大：这笔本金要提前准备。中途一分本金没还，所以利息比等额本息多。</translation>
    </message>
    <message>
        <source>Principal and interest are paid together, on one day. Until then nothing is due.</source>
        <translation>本金和利息在到期日一次还清，之前不用还款。</translation>
    </message>
    <message>
        <source>A yearly rate may be counted over 360 days: then a year of 365 days costs a little more than the rate says.</source>
        <translation>年利率可能按 360 天折算：实际用满 365 天，利息会比写的利率略高一点。</translation>
    </message>
    <message>
        <source>Every month the same part of the principal and the same fee. The fee is always counted on the amount you borrowed at the start, although you owe less every month.</source>
        <translation>每期还同样的本金和同样的手续费。手续费始终按最初的本金计算，哪怕欠款在逐月减少。</translation>
    </message>
    <message>
        <source>That is why the true rate is nearly twice the one that is told. Repaying early often saves nothing: the later fees may still be charged.</source>
        <translation>所以真实利率接近宣传利率的两倍。提前还清常常省不了钱：剩余各期的手续费可能照收。</translation>
    </message>
    <message>
        <source>Interest counts for every day you use the money, and you may repay any part on any day. What you repay stops costing at once.</source>
        <translation>按实际使用的天数计息，随时可以还一部分或全部；还掉的部分当天起不再计息。</translation>
    </message>
    <message>
        <source>A rate of 0.04 % a day sounds small; times 365 it is 14.6 % a year. Each draw-down has its own rate and its own due day.</source>
        <translation>日利率 0.04% 听起来很低，乘以 365 天就是年 14.6%。每一笔支用各有自己的利率和到期日。</translation>
    </message>
    <message>
        <source>Paid in full by the due day a card costs nothing. If you pay less, every purchase usually bears interest from the day it was posted, also the part you have paid (full-amount interest).</source>
        <translation>在还款日前全额还清，信用卡不收利息。没有还清，通常从每笔消费入账之日起全额计息，已还的部分也算在内。</translation>
    </message>
    <message>
        <source>The minimum payment is small beside the debt: it goes down slowly, and interest is paid for years. The example pays the minimum every month and buys nothing more.</source>
        <translation>最低还款额相对欠款很小，欠款减少得慢，利息要付好几年。例子里每月只还最低还款额，不再新增消费。</translation>
    </message>
    <message>
        <source>A purchase is split into a few equal parts, usually without interest. The shop pays for it.</source>
        <translation>把一次消费分成几次等额支付，通常不收利息，成本由商家承担。</translation>
    </message>
    <message>
        <source>What costs is being late: a fixed late fee on a small part can be a very high rate. Several of them at once are easily lost sight of.</source>
        <translation>贵在逾期：小额部分加上固定的违约金，折算成利率会非常高。同时有好几笔时，也容易忘记。</translation>
    </message>
    <message>
        <source>Nothing is charged. Write down the amount, the day and when it is to be repaid: it helps you both remember.</source>
        <translation>不收任何费用。把金额、日期和约定的还款时间写下来，对双方都好。</translation>
    </message>
    <message>
        <source>If interest is agreed between private persons, courts protect it only up to a limit.</source>
        <translation>亲友之间约定利息的，只在法定上限以内受保护。</translation>
    </message>
    <message>
        <source>Nominal: 12 times the monthly rate of return, or 365 times the daily rate. This is the number lenders in China usually show.</source>
        <translation>名义年利率：月内部收益率乘以 12，或日利率乘以 365。国内贷款人通常展示的就是它。</translation>
    </message>
    <message>
        <source>Effective: the same with interest on interest over a year, (1 + monthly rate) ^ 12 − 1. It is always a little higher.</source>
        <translation>实际年利率：把利滚利也算上，即（1 + 月利率）^ 12 − 1，总会略高一些。</translation>
    </message>
    <message>
        <source>On the real days: every amount counted on its own day, actual days over 365. It differs where the first period is shorter or longer than a month.</source>
        <translation>按实际天数：每一笔都按它发生的日子、实际天数 ÷ 365 计算。首期比一个月短或长时，它会不同。</translation>
    </message>
    <message>
        <source>All three count fees as well as interest. Compare loans by one and the same of them.</source>
        <translation>三种都把手续费和利息一起算进去。比较借款时，要用同一种利率。</translation>
    </message>
    <message>
        <source>One table has to name every charge, who takes it, when, and what it makes a year. What only comes when you are late stands in a part of its own.</source>
        <translation>一张表要写明每项收费、收取方、收取方式和折合年化；只在逾期时才产生的费用单独列出。</translation>
    </message>
    <message>
        <source>Tideover makes the same table for every loan: Loans, then “What it costs”.</source>
        <translation>渡过为每笔借款都列出同样的表：见“借款”里的“借款成本”。</translation>
    </message>
    <message>
        <source>There is not one limit. Each was made for some lenders and for some days, and courts look at all charges together.</source>
        <translation>利率上限不止一条。每一条只针对某些出借人、某段时间；法院看的是全部费用合计。</translation>
    </message>
    <message>
        <source>Above a limit that was made for your loan, the part above it can be contested.</source>
        <translation>高于适用于您这笔借款的上限时，超出的部分可以提出异议。</translation>
    </message>
    <message>
        <source>Lenders and counsellors compare what debts ask each month with the income of that month. The shares they use were made for mortgages in different countries; none of them is a judgement about you.</source>
        <translation>放款方和咨询人员会拿每月要还的债与当月收入比。他们用的比例是各国为房贷定的，没有一个是对你的评判。</translation>
    </message>
    <message>
        <source>Tideover shows yours from your own data, on the page Reports, and what moved them. It makes no score.</source>
        <translation>渡过在“报表”页用你自己的数据算出这些比例，并说明什么变了。它不打分。</translation>
    </message>
    <message>
        <source>From the due day on penalty interest counts for every day, usually one and a half times the contract&apos;s rate. A late fee may come on top. Some lenders give days of grace.</source>
        <translation>从到期日起逐日计收罚息，通常是合同利率的 1.5 倍，可能还有违约金。有的贷款人给几天宽限期。</translation>
    </message>
    <message>
        <source>Lenders name how late you are by months: M1 is day 1 to 30, M2 to day 60, M3 to day 90. The later, the more is collected and the harder it gets to agree.</source>
        <translation>贷款人按月称呼逾期阶段：M1 是 1 至 30 天，M2 到 60 天，M3 到 90 天。拖得越久，催收越紧，越难协商。</translation>
    </message>
    <message>
        <source>What you pay goes to fees, penalty interest and interest before it reduces the principal, unless the contract says otherwise.</source>
        <translation>除合同另有约定外，还款先抵费用、罚息和利息，然后才减少本金。</translation>
    </message>
    <message>
        <source>A late payment can be reported. What counts for its deletion is the day you settled: as long as it is unpaid, it stays.</source>
        <translation>逾期可能会被上报征信。删除期限从还清之日起算：没还清，记录就一直在。</translation>
    </message>
    <message>
        <source>Lenders may change a contract before or after it is late: a later day, smaller payments, a part waived. Each of these is the lender&apos;s decision.</source>
        <translation>逾期之前或之后，贷款人都可以变更合同：延期、减少月供、减免一部分。是否同意由贷款人决定。</translation>
    </message>
    <message>
        <source>Keep what was said and agreed: the day, the name, the text. Collectors have rules too.</source>
        <translation>把沟通和约定都留下来：日期、对方姓名、文字。催收也有规则。</translation>
    </message>
    <message>
        <source>An extension or a payment holiday moves what is due; interest goes on for all that is still owed. The easier months are paid for later.</source>
        <translation>展期或暂停还款只是推后到期日，尚欠的钱照样计息。轻松的几个月，以后要补上。</translation>
    </message>
    <message>
        <source>Ask whether that interest is paid with the first instalment or added to the principal: then it bears interest, too. Only a waiver makes the debt smaller.</source>
        <translation>问清这些利息是随第一期还，还是计入本金：计入本金后它也要计息。只有减免才会让欠款变少。</translation>
    </message>
    <message>
        <source>Who cannot pay is offered help by many. Ask the lender itself, under the number on the contract, whether the offer is its own.</source>
        <translation>还不上钱的人会遇到很多“帮忙”的人。请按合同上的电话直接问机构，方案是不是它自己给的。</translation>
    </message>
    <message>
        <source>Each line has its own remit. None of them can change a contract, but lenders have to answer.</source>
        <translation>每条热线各管一块。它们不能直接改合同，但贷款机构必须答复。</translation>
    </message>
</context>
<context>
    <name>LeastHarm</name>
    <message>
        <source>{monthly} a month pays every instalment of a year</source>
        <translation>每月 {monthly}，一年里每一期都能还上</translation>
    </message>
    <message>
        <source>{monthly} a month keeps {current} of {count} loans current for a year; being late costs {penalty}</source>
        <translation>每月 {monthly}，一年里 {count} 笔借款有 {current} 笔不逾期；逾期共多花 {penalty}</translation>
    </message>
    <message>
        <source>Late months on the credit record, all loans together: {marked}. If everyone got a little: {everyone}, with {current} of {count} loans current and {penalty} for being late.</source>
        <translation>征信上的逾期月数（所有借款合计）：{marked}。如果每家都还一点：{everyone} 个月，{count} 笔里只有 {current} 笔不逾期，逾期多花 {penalty}。</translation>
    </message>
    <message>
        <source>stays current</source>
        <translation>不逾期</translation>
    </message>
    <message>
        <source>up to {bucket}, then current</source>
        <translation>最多到 {bucket}，之后恢复正常</translation>
    </message>
    <message>
        <source>up to {bucket}; {left} overdue after a year</source>
        <translation>最多到 {bucket}；一年后还欠 {left} 逾期</translation>
    </message>
</context>
<context>
    <name>LeastHarmCard</name>
    <message>
        <source>Where the money should go</source>
        <translation>钱该先还给谁</translation>
    </message>
    <message>
        <source>Say what matters most…</source>
        <translation>说明哪些最要紧…</translation>
    </message>
    <message>
        <source>The best division that was found, not a proof. It weighs the months a loan is late, the longer the heavier, and what being late costs. As many lenders as possible are paid in full: a little for everyone makes everyone late.</source>
        <translation>这是找到的最好分法，并非证明。它权衡每笔借款逾期的月数（越久越重）和逾期的花费。先把尽可能多的借款按期还足：每家都还一点，结果是每家都逾期。</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在计算…</translation>
    </message>
</context>
<context>
    <name>LeastHarmTable</name>
    <message>
        <source>Where the money should go, loan by loan</source>
        <translation>钱该还给谁（逐笔）</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Pay in {month}</source>
        <extracomment>{month} is the current month</extracomment>
        <translation>{month}还</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>一年合计</translation>
    </message>
    <message>
        <source>For being late</source>
        <translation>逾期多花</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>会伤到什么</translation>
    </message>
    <message>
        <source>How late it becomes</source>
        <translation>会逾期到什么程度</translation>
    </message>
</context>
<context>
    <name>LendersBillPart</name>
    <message>
        <source>Which bill</source>
        <translation>哪一份账单</translation>
    </message>
    <message>
        <source>Enter the lender&apos;s bill…</source>
        <translation>填写出借方账单…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Delete bill</source>
        <translation>删除账单</translation>
    </message>
    <message>
        <source>No bill of the lender yet</source>
        <translation>还没有出借方账单</translation>
    </message>
    <message>
        <source>Enter what the lender says you owe on a day: each part then stands beside what Tideover counts, and where they differ you see by how much.</source>
        <translation>填写出借方在某一天说你欠多少：每一项都会与本软件算出的数字并列，有差额时一目了然。</translation>
    </message>
</context>
<context>
    <name>LendersTableFields</name>
    <message>
        <source>counts late and early days; the table says the rest</source>
        <translation>只用于计算逾期和提前还款，其余以还款表为准</translation>
    </message>
    <message>
        <source>The lender&apos;s &amp;table</source>
        <translation>还款计划表(&amp;T)</translation>
    </message>
    <message>
        <source>paste or type one instalment a line: date, principal, interest, fee</source>
        <translation>粘贴或输入，每行一期：日期、本金、利息、费用</translation>
    </message>
    <message>
        <source>Paste or type the table, one instalment a line.</source>
        <translation>请粘贴或输入还款计划表，每行一期。</translation>
    </message>
</context>
<context>
    <name>LinesEdit</name>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>第 {line} 行：{problem}</translation>
    </message>
</context>
<context>
    <name>LoanCostView</name>
    <message>
        <source>Every charge</source>
        <translation>费用明细</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>还款计划表</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>rate in the contract {rate} a year</source>
        <translation>合同年利率 {rate}</translation>
    </message>
    <message>
        <source>interest {amount}</source>
        <translation>利息 {amount}</translation>
    </message>
    <message>
        <source>fees {amount}</source>
        <translation>费用 {amount}</translation>
    </message>
</context>
<context>
    <name>LoanDialog</name>
    <message>
        <source>Add a loan</source>
        <translation>添加借款</translation>
    </message>
    <message>
        <source>Change the loan</source>
        <translation>修改借款</translation>
    </message>
    <message>
        <source>Type the amount and the rate: the schedule and the true cost show here.</source>
        <translation>填上金额和利率，这里就会显示还款计划表和真实成本。</translation>
    </message>
</context>
<context>
    <name>LoanFields</name>
    <message>
        <source>&amp;Amount borrowed</source>
        <translation>借款金额(&amp;A)</translation>
    </message>
    <message>
        <source>Received &amp;on</source>
        <translation>到账日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>利率(&amp;R)</translation>
    </message>
    <message>
        <source>as in the contract: 14.6%, 1.2%/month, 0.04%/day</source>
        <translation>按合同填写：14.6%、1.2%/月、0.04%/日</translation>
    </message>
</context>
<context>
    <name>LoanForm</name>
    <message>
        <source>&amp;Kind of repayment</source>
        <translation>还款方式(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lender</source>
        <translation>出借方(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paid from</source>
        <translation>还款账户(&amp;P)</translation>
    </message>
    <message>
        <source>Instalments paid alread&amp;y</source>
        <translation>已还期数(&amp;Y)</translation>
    </message>
    <message>
        <source>Kind of lender</source>
        <translation>出借方类型</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>decides which published limits are meant for it</source>
        <translation>决定适用哪条公布的利率上限</translation>
    </message>
    <message numerus="yes">
        <source>%n was or were due before today</source>
        <translation>
            <numerusform>今天之前已到期 %n 期</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer terms</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More terms…</source>
        <translation>更多条款…</translation>
    </message>
    <message>
        <source>Hide how the lender counts</source>
        <translation>收起计息方式</translation>
    </message>
    <message>
        <source>How the lender counts…</source>
        <translation>贷款机构怎么算…</translation>
    </message>
</context>
<context>
    <name>LoanPanel</name>
    <message>
        <source>Record a repayment…</source>
        <translation>记一笔还款…</translation>
    </message>
    <message>
        <source>Contract changed…</source>
        <translation>合同变更…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Compare with the lender…</source>
        <translation>与贷款方对照…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Principal left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Next payment</source>
        <translation>下一期还款</translation>
    </message>
    <message>
        <source>Paying it all off today</source>
        <translation>今天全部还清</translation>
    </message>
    <message>
        <source>True annual rate</source>
        <translation>真实年化利率</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>还款计划表</translation>
    </message>
    <message>
        <source>Repaid</source>
        <translation>还款记录</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>借款成本</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>提前还款</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>晚还的代价</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>征信记录</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>出借方账单</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>repaid so far {amount}</source>
        <translation>已还 {amount}</translation>
    </message>
    <message>
        <source>contract {rate}</source>
        <translation>合同利率 {rate}</translation>
    </message>
</context>
<context>
    <name>Loans</name>
    <message>
        <source>You borrow {borrowed} and pay back {repaid}: it costs nothing.</source>
        <translation>借 {borrowed}，共还 {repaid}，没有成本。</translation>
    </message>
    <message>
        <source>You borrow {borrowed} and pay back {repaid}: it costs {cost}. True annual rate {rate}.</source>
        <translation>借 {borrowed}，共还 {repaid}，成本 {cost}。真实年化利率 {rate}。</translation>
    </message>
    <message>
        <source>All of it, {amount}, is due on {day} at the latest.</source>
        <translation>最迟{day}还清全部 {amount}。</translation>
    </message>
    <message>
        <source>{count} instalments of {amount}, the last on {day}.</source>
        <translation>分 {count} 期，每期 {amount}，最后一期在 {day}。</translation>
    </message>
    <message>
        <source>{count} instalments, the first {first}, the last {amount} on {day}.</source>
        <translation>分 {count} 期，第一期 {first}，最后一期 {amount}，在 {day}。</translation>
    </message>
    <message>
        <source>One day late costs nothing.</source>
        <translation>逾期一天不收费。</translation>
    </message>
    <message>
        <source>Paying the first instalment one day late costs {amount}.</source>
        <translation>首期晚还一天要多付 {amount}。</translation>
    </message>
    <message>
        <source>{rate} a year (four times the one-year LPR)</source>
        <translation>年利率 {rate}（一年期 LPR 的四倍）</translation>
    </message>
    <message>
        <source>{rate} a year</source>
        <translation>年利率 {rate}</translation>
    </message>
    <message>
        <source>Above {rate}.</source>
        <translation>高于{rate}。</translation>
    </message>
    <message>
        <source>Not above {rate}.</source>
        <translation>不高于{rate}。</translation>
    </message>
    <message>
        <source>Unverified.</source>
        <translation>未经核实。</translation>
    </message>
    <message>
        <source>{before} {after}</source>
        <translation>{before}{after}</translation>
    </message>
    <message>
        <source>A limit for {lenders}, {period}: not on the day of this contract.</source>
        <translation>适用于{lenders}，{period}；本合同签订之日不在其内。</translation>
    </message>
    <message>
        <source>A limit for {lenders}, not for this kind of lender.</source>
        <translation>适用于{lenders}，不针对这类出借人。</translation>
    </message>
    <message>
        <source>A limit for {lenders}: it is meant for this loan.</source>
        <translation>适用于{lenders}，包括这笔借款。</translation>
    </message>
    <message>
        <source>paid {count} of {all}</source>
        <translation>已还 {count}/{all} 期</translation>
    </message>
    <message>
        <source>{amount} · {when}</source>
        <translation>{amount} · {when}</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>够</translation>
    </message>
    <message>
        <source>{amount} missing</source>
        <translation>差 {amount}</translation>
    </message>
    <message>
        <source>paid off</source>
        <translation>已还清</translation>
    </message>
    <message>
        <source>running</source>
        <translation>还款中</translation>
    </message>
    <message>
        <source>{amount} has been overdue for {count} days ({bucket}).</source>
        <translation>{amount} 已逾期 {count} 天（{bucket}）。</translation>
    </message>
    <message>
        <source>{amount} has been overdue for 1 day ({bucket}).</source>
        <translation>{amount} 已逾期 1 天（{bucket}）。</translation>
    </message>
    <message>
        <source>{charges} of it is penalty interest and late fee.</source>
        <translation>其中罚息和违约金 {charges}。</translation>
    </message>
    <message>
        <source>{state} on {day}</source>
        <translation>{day}{state}</translation>
    </message>
    <message>
        <source>{state}, {amount} left</source>
        <translation>{state}，还差 {amount}</translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message>
        <source>No loan yet</source>
        <translation>还没有借款</translation>
    </message>
    <message>
        <source>Add what you owe: each month then shows whether every instalment is covered.</source>
        <translation>把欠款加进来，每个月够不够还就一目了然。</translation>
    </message>
    <message>
        <source>Add a loan</source>
        <translation>添加借款</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>owed in all · {amount} overdue</source>
        <extracomment>below the sum of all loans; {amount} is what is late</extracomment>
        <translation>合计欠款 · 其中逾期 {amount}</translation>
    </message>
    <message numerus="yes">
        <source>owed in all · %n loan(s)</source>
        <translation>
            <numerusform>合计欠款 · 共 %n 笔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>撤销  Ctrl+Z</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Tideover</source>
        <translation>渡过</translation>
    </message>
</context>
<context>
    <name>MonthPanel</name>
    <message>
        <source>What follows</source>
        <translation>后果</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>有什么变化</translation>
    </message>
    <message>
        <source>{month}: {risk}</source>
        <extracomment>{month} is a month with its year, {risk} is safe, tight or short</extracomment>
        <translation>{month}：{risk}</translation>
    </message>
</context>
<context>
    <name>MonthPicker</name>
    <message>
        <source>Month: {month}</source>
        <translation>月份：{month}</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
</context>
<context>
    <name>MonthPopup</name>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
</context>
<context>
    <name>MonthTileButton</name>
    <message>
        <source>{month}: {risk}. Lowest balance {lowest} on {day}</source>
        <extracomment>{month} and {day} are dates, {risk} is safe, tight or short, {lowest} an amount</extracomment>
        <translation>{month}：{risk}。最低余额 {lowest}，{day}</translation>
    </message>
    <message>
        <source>{spoken}. Chance of a missed payment: {percent}%</source>
        <extracomment>{spoken} says how safe a month is, {percent} is a whole percent</extracomment>
        <translation>{spoken}。还款落空的可能性：{percent}%</translation>
    </message>
    <message>
        <source>miss {percent}%</source>
        <extracomment>the chance that a payment is missed, on the tile of a month: as short as can be</extracomment>
        <translation>落空 {percent}%</translation>
    </message>
    <message>
        <source>{year}/{month}</source>
        <extracomment>the month on a tile with its year, as short as can be: {year} 2027, {month} 1</extracomment>
        <translation>{year}/{month}</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Calendar of what comes</source>
        <translation>未来收支日历</translation>
    </message>
    <message>
        <source>work</source>
        <extracomment>one short mark in a calendar cell: a weekend that is worked instead of a holiday</extracomment>
        <translation>班</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>one short mark in a calendar cell: a public holiday</extracomment>
        <translation>休</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>For another loan</source>
        <translation>属于另一笔借款</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>改记</translation>
    </message>
    <message>
        <source>{amount} of {day} is counted for {loan}. Both loans are worked out again; the entry in the book stays as it is.</source>
        <extracomment>{loan} is the loan on which it was booked by mistake</extracomment>
        <translation>{day} 的 {amount} 目前记在{loan}上。两笔借款都会重新计算；账本中的记录保持不变。</translation>
    </message>
    <message>
        <source>There is no other loan in this household.</source>
        <translation>这个家庭没有其他借款。</translation>
    </message>
    <message>
        <source>It was for &amp;loan</source>
        <translation>它还的是(&amp;L)</translation>
    </message>
</context>
<context>
    <name>MyPlanPart</name>
    <message>
        <source>No plan is followed yet</source>
        <translation>还没有选定要执行的方案</translation>
    </message>
    <message>
        <source>Choose one under “Paying off” and follow it: its payments become this month&apos;s list,
and you are told how far ahead or behind you are, and why.</source>
        <translation>在“还清”里选一个方案并执行：它的还款会成为本月清单，
并告诉你超前或落后多少、为什么。</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>去选方案</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>电子钱包</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>信用卡</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Equal instalments</source>
        <translation>等额本息</translation>
    </message>
    <message>
        <source>Equal principal</source>
        <translation>等额本金</translation>
    </message>
    <message>
        <source>Interest first, principal at the end</source>
        <translation>先息后本</translation>
    </message>
    <message>
        <source>Instalments with a fixed fee</source>
        <translation>分期付手续费（等本等息）</translation>
    </message>
    <message>
        <source>Pay any time, interest by the day</source>
        <translation>随借随还，按日计息</translation>
    </message>
    <message>
        <source>All at the end, with the interest</source>
        <translation>一次还本付息</translation>
    </message>
    <message>
        <source>Pay in parts, without interest</source>
        <translation>先享后付，免息分次付款</translation>
    </message>
    <message>
        <source>Card balance carried on</source>
        <translation>信用卡循环信用</translation>
    </message>
    <message>
        <source>The lender&apos;s own table</source>
        <translation>按贷款方的还款表</translation>
    </message>
    <message>
        <source>The same amount every month; at first more of it is interest.</source>
        <translation>每月还款额相同，前期利息占比较多。</translation>
    </message>
    <message>
        <source>The same principal every month plus interest on what is left: it gets less.</source>
        <translation>每月还同样的本金，再加剩余本金的利息，越还越少。</translation>
    </message>
    <message>
        <source>Only interest every month; the whole principal with the last instalment.</source>
        <translation>每月只还利息，最后一期还全部本金。</translation>
    </message>
    <message>
        <source>The same principal and the same fee every month, as for card and Huabei instalments.</source>
        <translation>每月还同样的本金和手续费，比如信用卡分期、花呗分期。</translation>
    </message>
    <message>
        <source>Interest for each day the money is used; repay when you like.</source>
        <translation>用一天算一天利息，随时可以还。</translation>
    </message>
    <message>
        <source>Nothing until the due day; then the principal and all interest at once.</source>
        <translation>到期日之前不用还款；到期一次还清本金和全部利息。</translation>
    </message>
    <message>
        <source>A purchase in equal parts; what you pay is its price.</source>
        <translation>把货款平均分成几次付，付的总额就是货款。</translation>
    </message>
    <message>
        <source>A part of each bill is paid; the rest bears interest for every day.</source>
        <translation>每期账单只还一部分，其余按天计息。</translation>
    </message>
    <message>
        <source>Each instalment exactly as the lender&apos;s table says it.</source>
        <translation>每一期都与贷款方给出的还款表一致。</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>已还一部分</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>偏紧</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Only what is due</source>
        <translation>只还到期的</translation>
    </message>
    <message>
        <source>Snowball: smallest first</source>
        <translation>雪球法：先还最小的</translation>
    </message>
    <message>
        <source>Avalanche: dearest first</source>
        <translation>雪崩法：先还利率最高的</translation>
    </message>
    <message>
        <source>My own order</source>
        <translation>自定顺序</translation>
    </message>
    <message>
        <source>The least interest and fees</source>
        <translation>利息和费用最少</translation>
    </message>
    <message>
        <source>Largest instalment first</source>
        <translation>先还每期最多的</translation>
    </message>
    <message>
        <source>Free of debt as soon as possible</source>
        <translation>尽早还清所有借款</translation>
    </message>
    <message>
        <source>The most instalments gone soonest</source>
        <translation>尽快减少每月要还的期数和金额</translation>
    </message>
    <message>
        <source>The most cash left in the tightest month</source>
        <translation>最紧的那个月留下的钱最多</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Consumer finance company</source>
        <translation>消费金融公司</translation>
    </message>
    <message>
        <source>Micro-loan company</source>
        <translation>小额贷款公司</translation>
    </message>
    <message>
        <source>Family or friend</source>
        <translation>亲友</translation>
    </message>
    <message>
        <source>Other lender</source>
        <translation>其他出借方</translation>
    </message>
    <message>
        <source>A twelfth of the yearly rate each month</source>
        <translation>每月按年利率的十二分之一</translation>
    </message>
    <message>
        <source>By the day, over 360 days</source>
        <translation>按日计息，一年 360 天</translation>
    </message>
    <message>
        <source>By the day, over 365 days</source>
        <translation>按日计息，一年 365 天</translation>
    </message>
    <message>
        <source>By the day, over the days of the year (365 or 366)</source>
        <translation>按实际天数计息，一年按当年天数（365或366天）</translation>
    </message>
    <message>
        <source>30 days for every month, over 360</source>
        <translation>每月按30天、每年按360天计息</translation>
    </message>
    <message>
        <source>Stays on its day</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Moves to the working day before</source>
        <translation>提前到前一个工作日</translation>
    </message>
    <message>
        <source>Moves to the next working day</source>
        <translation>顺延到下一个工作日</translation>
    </message>
    <message>
        <source>Moves to the next working day of the same month</source>
        <translation>顺延至当月的下一个工作日，跨月则提前</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>What you have</source>
        <translation>手头有多少</translation>
    </message>
    <message>
        <source>What comes in and goes out</source>
        <translation>固定收入和支出</translation>
    </message>
    <message>
        <source>What you owe</source>
        <translation>欠了哪些款</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Every week on {weekday}</source>
        <translation>每周{weekday}</translation>
    </message>
    <message>
        <source>Every {count} weeks on {weekday}</source>
        <translation>每 {count} 周的{weekday}</translation>
    </message>
    <message>
        <source>Every month on day {day}</source>
        <translation>每月 {day} 日</translation>
    </message>
    <message>
        <source>Every year on {date}</source>
        <translation>每年 {date}</translation>
    </message>
    <message>
        <source>Every {count} months on day {day}</source>
        <translation>每 {count} 个月的 {day} 日</translation>
    </message>
    <message>
        <source>Every month on the last working day</source>
        <translation>每月最后一个工作日</translation>
    </message>
    <message>
        <source>Every {count} months on the last working day</source>
        <translation>每 {count} 个月的最后一个工作日</translation>
    </message>
    <message>
        <source>{percent}/year</source>
        <translation>{percent}/年</translation>
    </message>
    <message>
        <source>{percent}/month</source>
        <translation>{percent}/月</translation>
    </message>
    <message>
        <source>{percent}/day</source>
        <translation>{percent}/日</translation>
    </message>
    <message>
        <source>= {year} a year, {day} a day</source>
        <translation>= 年利率 {year}，日利率 {day}</translation>
    </message>
</context>
<context>
    <name>OfferCheck</name>
    <message>
        <source>A fee, a deposit or a transfer is to be paid before anything is given.</source>
        <translation>要先交手续费、保证金或先转账。</translation>
    </message>
    <message>
        <source>Somebody other than the lender will settle or negotiate it for a fee.</source>
        <translation>由机构以外的人收费代为结清或协商。</translation>
    </message>
    <message>
        <source>The money is to go to a person&apos;s account or a payment code.</source>
        <translation>要把钱转到个人账户或收款码。</translation>
    </message>
    <message>
        <source>They ask for a code, a password, my face or a look at my screen.</source>
        <translation>索要验证码、密码、人脸识别或要求共享屏幕。</translation>
    </message>
    <message>
        <source>They promise to delete a late payment from the credit record.</source>
        <translation>承诺能删除征信上的逾期记录。</translation>
    </message>
    <message>
        <source>They urge me to borrow elsewhere in order to repay.</source>
        <translation>催我去别处借钱来还。</translation>
    </message>
    <message>
        <source>What is offered is not given in writing.</source>
        <translation>方案不给书面材料。</translation>
    </message>
    <message>
        <source>They threaten, insult, or say they will come.</source>
        <translation>威胁、辱骂，或说要上门。</translation>
    </message>
    <message>
        <source>They say they are the police, a court or an authority.</source>
        <translation>自称公安、法院或机关单位。</translation>
    </message>
    <message>
        <source>They called relatives, colleagues or others in my contacts.</source>
        <translation>联系了我的亲友、同事或通讯录里的人。</translation>
    </message>
    <message>
        <source>Money is asked for first</source>
        <translation>先要钱</translation>
    </message>
    <message>
        <source>Somebody else settles it</source>
        <translation>由第三方代办</translation>
    </message>
    <message>
        <source>It is to be paid to a person</source>
        <translation>转给个人</translation>
    </message>
    <message>
        <source>Codes or passwords are asked for</source>
        <translation>索要验证码或密码</translation>
    </message>
    <message>
        <source>A clean credit record is promised</source>
        <translation>承诺洗白征信</translation>
    </message>
    <message>
        <source>Pushed into a new loan</source>
        <translation>催人借新还旧</translation>
    </message>
    <message>
        <source>Nothing is in writing</source>
        <translation>没有书面材料</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Posing as an authority</source>
        <translation>冒充机关</translation>
    </message>
    <message>
        <source>Others were called</source>
        <translation>联系了他人</translation>
    </message>
    <message>
        <source>Called at a quiet hour</source>
        <translation>在不应联系的时段来电</translation>
    </message>
    <message>
        <source>Called too often</source>
        <translation>来电过于频繁</translation>
    </message>
    <message>
        <source>Dearer than promised</source>
        <translation>比承诺的贵</translation>
    </message>
    <message>
        <source>No rate makes these figures even: check them.</source>
        <translation>这些数字算不出利率，请检查。</translation>
    </message>
    <message>
        <source>Less is repaid than received ({amount}): an offer that gives money away is none.</source>
        <translation>要还的比到手的还少（{amount}）：白送钱的方案不是真的。</translation>
    </message>
    <message>
        <source>The figures come to {rate} a year; {more} is paid beyond what is received.</source>
        <translation>按这些数字算，年化利率为 {rate}；比到手的钱多还 {more}。</translation>
    </message>
    <message>
        <source>Promised were {rate}.</source>
        <translation>承诺的是 {rate}。</translation>
    </message>
    <message>
        <source>{before} {after}</source>
        <translation>{before}{after}</translation>
    </message>
    <message>
        <source>Nothing you answered is a known sign. That proves nothing: call the lender under the number on the contract before you pay anybody.</source>
        <translation>您的回答里没有已知的危险信号。但这不能证明没问题：付钱之前，请按合同上的电话向机构核实。</translation>
    </message>
    <message>
        <source>Published rules with their sources, not legal advice. Nothing you type here is kept.</source>
        <translation>这里是公开规则及其出处，不是法律意见。您填写的内容不会保存。</translation>
    </message>
</context>
<context>
    <name>OfferCheckDialog</name>
    <message>
        <source>Check an offer or a call</source>
        <translation>核查方案或来电</translation>
    </message>
    <message>
        <source>Which of these is so?</source>
        <translation>有下面哪些情况？</translation>
    </message>
    <message>
        <source>Figures, as far as they were named</source>
        <translation>对方说过的数字</translation>
    </message>
    <message>
        <source>I receive</source>
        <translation>到手金额</translation>
    </message>
    <message>
        <source>I pay each month</source>
        <translation>每月还</translation>
    </message>
    <message>
        <source>for so many months</source>
        <translation>还几个月</translation>
    </message>
    <message>
        <source>Promised rate a year</source>
        <translation>承诺的年利率</translation>
    </message>
    <message>
        <source>Fee in advance</source>
        <translation>先交的费用</translation>
    </message>
    <message>
        <source>Called at (22:30)</source>
        <translation>来电时间（22:30）</translation>
    </message>
    <message>
        <source>Calls on one day</source>
        <translation>一天来电次数</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Where to turn:</source>
        <translation>可以找谁：</translation>
    </message>
</context>
<context>
    <name>OfferForm</name>
    <message>
        <source>What is offered</source>
        <translation>对方的报价</translation>
    </message>
    <message>
        <source>Paste or type it as the lender says it: 10,000, 0.05% a day, 12 months</source>
        <translation>照对方的原话贴上或输入：借1万元，日利率0.05%，分12期</translation>
    </message>
    <message>
        <source>The offer in the lender&apos;s words</source>
        <translation>对方报价的原话</translation>
    </message>
    <message>
        <source>A&amp;mount</source>
        <translation>金额(&amp;M)</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>先扣多少</translation>
    </message>
    <message>
        <source>Rate or fee</source>
        <translation>利率或费率</translation>
    </message>
    <message>
        <source>For how many months</source>
        <translation>几个月还清</translation>
    </message>
    <message>
        <source>How it is paid back</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Each month, if said</source>
        <translation>每月还款额（如有）</translation>
    </message>
    <message>
        <source>One-off fee</source>
        <translation>一次性费用</translation>
    </message>
    <message>
        <source>Due day of the month</source>
        <translation>每月还款日</translation>
    </message>
    <message>
        <source>Coupon takes off</source>
        <translation>优惠券减免</translation>
    </message>
    <message>
        <source>in how many instalments</source>
        <translation>用于前几期</translation>
    </message>
    <message>
        <source>What happens to the money</source>
        <translation>这笔钱怎么用</translation>
    </message>
    <message>
        <source>Kind of lender</source>
        <translation>放款方类型</translation>
    </message>
    <message>
        <source>50% or 50</source>
        <translation>50% 或 50</translation>
    </message>
</context>
<context>
    <name>OfferVerdictCard</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take this offer…</source>
        <translation>接受这个方案……</translation>
    </message>
    <message>
        <source>Paid so far to the loans it is about, added up from today on</source>
        <translation>相关借款从今天起的累计付款</translation>
    </message>
    <message>
        <source>Take these offers…</source>
        <translation>接受这些方案……</translation>
    </message>
</context>
<context>
    <name>OffersPart</name>
    <message>
        <source>Nothing to compare</source>
        <translation>没有可比较的</translation>
    </message>
    <message>
        <source>Once there is a loan, offers for it can be compared with staying here.</source>
        <translation>有了借款以后，就可以在这里把各种方案和维持现状放在一起比较。</translation>
    </message>
    <message>
        <source>Go to the loans</source>
        <translation>去看借款</translation>
    </message>
    <message>
        <source>Being tried</source>
        <translation>正在试算</translation>
    </message>
    <message>
        <source>{name} (being changed)</source>
        <extracomment>{name} is an offer that is being typed anew</extracomment>
        <translation>{name}（修改中）</translation>
    </message>
</context>
<context>
    <name>OffersTableCard</name>
    <message>
        <source>Beside staying</source>
        <translation>与维持现状比较</translation>
    </message>
    <message>
        <source>Offers beside staying</source>
        <translation>方案与维持现状比较</translation>
    </message>
    <message>
        <source>A tick marks the best of a row. Every loan you have is counted, each due paid on its day. Each offer is tried on a copy of your household as if you took it today.</source>
        <translation>打勾的是这一行里最好的。算的是你的全部借款，每期都按时还。每个方案都在你家账本的副本上试算，就像今天接受了一样。</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>My own order</source>
        <translation>自定顺序</translation>
    </message>
    <message>
        <source>The first one gets what is paid on top. Alt+Up, Alt+Down</source>
        <translation>多还的钱先给排在最前的。Alt+上、Alt+下 调整</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>When each loan ends</source>
        <translation>每笔何时还清</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Paid off on</source>
        <translation>还清日</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>共还</translation>
    </message>
    <message>
        <source>For being late</source>
        <translation>逾期代价</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>仍欠</translation>
    </message>
    <message>
        <source>not in time</source>
        <translation>还不清</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Nothing is planned yet.</source>
        <translation>还没有任何计划。</translation>
    </message>
    <message>
        <source>Say what comes in and what you owe, and the coming months show themselves.</source>
        <translation>填上收入和欠款，接下来的每个月就看得清了。</translation>
    </message>
    <message>
        <source>All of the next {count} months look safe.</source>
        <translation>未来 {count} 个月看起来都够用。</translation>
    </message>
    <message>
        <source>This month looks safe.</source>
        <translation>这个月看起来够用。</translation>
    </message>
    <message>
        <source>Every instalment we know of is covered on its day.</source>
        <translation>已知的每一期还款，到期日钱都在。</translation>
    </message>
    <message>
        <source>{month} will be tight, but nothing is missed.</source>
        <extracomment>{month} is a month with its year</extracomment>
        <translation>{month}会偏紧，但不会漏还。</translation>
    </message>
    <message>
        <source>The lowest balance is {amount} on {day}.</source>
        <extracomment>{amount} is the lowest balance, {day} its day</extracomment>
        <translation>最低余额 {amount}，在 {day}。</translation>
    </message>
    <message>
        <source>Cash falls below zero.</source>
        <translation>现金会降到零以下。</translation>
    </message>
    <message>
        <source>{month} may fall short by {amount}.</source>
        <extracomment>{month} is a month with its year, {amount} what is missing</extracomment>
        <translation>{month}可能差 {amount}。</translation>
    </message>
    <message>
        <source>Everything is covered. The lowest balance is {amount} on {day}.</source>
        <translation>都付得出。最低余额 {amount}，在 {day}。</translation>
    </message>
    <message>
        <source>Everything is covered, but little is left: the lowest balance is {amount} on {day}.</source>
        <translation>都付得出，但剩得不多：最低余额 {amount}，在 {day}。</translation>
    </message>
    <message>
        <source>Cash falls to {amount} on {day}.</source>
        <translation>{day} 现金会降到 {amount}。</translation>
    </message>
    <message>
        <source>On {day}, {loan} ({lender}) wants {amount} and only {available} is there: {shortfall} is missing.</source>
        <extracomment>{loan} is the name of a loan, {lender} who lent it, {day} the due day</extracomment>
        <translation>{day}，{loan}（{lender}）要扣 {amount}，账上只有 {available}，差 {shortfall}。</translation>
    </message>
    <message>
        <source>On {day}, {loan} wants {amount} and only {available} is there: {shortfall} is missing.</source>
        <translation>{day}，{loan}要扣 {amount}，账上只有 {available}，差 {shortfall}。</translation>
    </message>
    <message>
        <source>{loan} is debited from {target}, where {amount} is missing. Move it there from {source} by {hour}:00 on {day}.</source>
        <translation>{loan}从{target}扣款，那里还差 {amount}。请在 {day} {hour}:00 前从{source}转过去。</translation>
    </message>
    <message>
        <source>{loan} is debited from {target}, where {amount} is missing. Move it there from {source} by {day}.</source>
        <extracomment>{loan} is debited from the account {target}; {source} is the account that has the money</extracomment>
        <translation>{loan}从{target}扣款，那里还差 {amount}。请在 {day} 前从{source}转过去。</translation>
    </message>
    <message>
        <source>More that is missed in this month: {count}.</source>
        <translation>本月还有 {count} 笔还不上。</translation>
    </message>
    <message>
        <source>{amount} of earlier months is still unpaid when it begins.</source>
        <translation>月初还有之前月份未还的 {amount}。</translation>
    </message>
    <message>
        <source>Being late takes {amount} of this month&apos;s cash.</source>
        <translation>逾期费用占去本月现金 {amount}。</translation>
    </message>
    <message>
        <source>all else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>{name} {amount}</source>
        <extracomment>a line that changed: {name} is a category, loan or payee, {amount} its change</extracomment>
        <translation>{name} {amount}</translation>
    </message>
    <message>
        <source>without a category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Since {day}: {before} became {after}, cash at its end moved by {amount}.</source>
        <extracomment>{day} is a day; {before} and {after} are safe, tight or short; {amount} is signed</extracomment>
        <translation>自 {day} 起：由{before}变为{after}，月末现金变动 {amount}。</translation>
    </message>
    <message>
        <source>Since {day}: cash at its end moved by {amount}.</source>
        <translation>自 {day} 起：月末现金变动 {amount}。</translation>
    </message>
    <message>
        <source>Being late adds {penalty} penalty interest and {fee} fees.</source>
        <extracomment>{penalty} and {fee} are amounts that being late adds</extracomment>
        <translation>逾期会增加罚息 {penalty}、违约金等 {fee}。</translation>
    </message>
    <message>
        <source>Being late adds {penalty} penalty interest.</source>
        <translation>逾期会增加罚息 {penalty}。</translation>
    </message>
    <message>
        <source>The money comes on that day, but after the debit.</source>
        <translation>钱当天会到，但晚于扣款时间。</translation>
    </message>
    <message>
        <source>The lender no longer tries by then: it has to be paid by hand.</source>
        <translation>到那时对方不再自动扣款，需要手动还款。</translation>
    </message>
    <message>
        <source>Its minimum is usually {amount}; the bill says how much.</source>
        <extracomment>{amount} is the minimum of a card&apos;s bill</extracomment>
        <translation>最低还款额通常是 {amount}，以账单为准。</translation>
    </message>
    <message>
        <source>{name}: the money does not come; {count} days late at the end ({bucket}).</source>
        <extracomment>{name} is a loan or card, {count} are days, {bucket} is M1, M2 … of the credit record</extracomment>
        <translation>{name}：一直等不到钱，到期末已逾期 {count} 天（{bucket}）。</translation>
    </message>
    <message>
        <source>{name}: paid on {day} when money comes, {count} days late ({bucket}).</source>
        <translation>{name}：等到 {day} 有钱才还上，逾期 {count} 天（{bucket}）。</translation>
    </message>
    <message>
        <source>{name}: paid on {day}, when money comes.</source>
        <translation>{name}：{day} 有钱后还上。</translation>
    </message>
    <message>
        <source>{line}: missed</source>
        <extracomment>{line} is an instalment or a card&apos;s bill</extracomment>
        <translation>{line}：没还上</translation>
    </message>
    <message>
        <source>{line}: paid late</source>
        <translation>{line}：逾期补还</translation>
    </message>
    <message>
        <source>{loan}, instalment {number}</source>
        <extracomment>{loan} is the name of a loan, {number} counts its instalments</extracomment>
        <translation>{loan} 第 {number} 期</translation>
    </message>
    <message>
        <source>{category} (rest of the budget, day by day)</source>
        <extracomment>{category} is the name of a category</extracomment>
        <translation>{category}（预算剩余，按天花）</translation>
    </message>
    <message>
        <source>{loan}, instalment {number}: penalty and late fee</source>
        <extracomment>{loan} is the name of a loan: what being late with an instalment takes on top</extracomment>
        <translation>{loan}第 {number} 期：罚息和违约金</translation>
    </message>
    <message>
        <source>{card}, bill</source>
        <extracomment>{card} is the name of a card account</extracomment>
        <translation>{card} 账单</translation>
    </message>
    <message>
        <source>{payee} · {category}</source>
        <extracomment>{payee} is a name, {category} a category</extracomment>
        <translation>{payee} · {category}</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>够</translation>
    </message>
    <message>
        <source>{amount} missing</source>
        <translation>差 {amount}</translation>
    </message>
    <message>
        <source>What would help: {fixes}</source>
        <extracomment>{fixes} are one or two suggestions</extracomment>
        <translation>可以试试：{fixes}</translation>
    </message>
    <message>
        <source>On {day}, {loan} ({lender}) wants {amount}, and cash is {available} below zero by then: {shortfall} is missing.</source>
        <translation>{day}，{loan}（{lender}）要扣 {amount}，那时账上已经透支 {available}，共差 {shortfall}。</translation>
    </message>
    <message>
        <source>On {day}, {loan} wants {amount}, and cash is {available} below zero by then: {shortfall} is missing.</source>
        <translation>{day}，{loan}要扣 {amount}，那时账上已经透支 {available}，共差 {shortfall}。</translation>
    </message>
</context>
<context>
    <name>OutlookPage</name>
    <message>
        <source>Trying: {fix}. Nothing has been changed yet.</source>
        <translation>正在试算：{fix}。现在还没有任何改动。</translation>
    </message>
    <message>
        <source>Add what comes in and goes out</source>
        <translation>添加固定收入和支出</translation>
    </message>
    <message>
        <source>Add a loan</source>
        <translation>添加借款</translation>
    </message>
    <message>
        <source>Go on with the first steps</source>
        <translation>继续完成开始设置</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Outlook</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>出路</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>信用知识</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>What I owe you, by my own count on {day}</source>
        <translation>欠款情况（本人按 {day} 计算）</translation>
    </message>
    <message>
        <source>    of it overdue for {days} days</source>
        <extracomment>{days} is a number</extracomment>
        <translation>    其中已逾期 {days} 天</translation>
    </message>
    <message>
        <source>No loan of this lender is in my book: {blank}</source>
        <translation>本人账目中没有贵机构的借款：{blank}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What I can pay in an average month</source>
        <translation>平均每月的还款能力</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>其他收入</translation>
    </message>
    <message>
        <source>Certain income</source>
        <translation>确定收入</translation>
    </message>
    <message>
        <source>Other spending</source>
        <translation>其他支出</translation>
    </message>
    <message>
        <source>Necessary living costs</source>
        <translation>必要生活开支</translation>
    </message>
    <message>
        <source>Left for all lenders</source>
        <translation>可用于偿还全部债务</translation>
    </message>
    <message>
        <source>Owed to all lenders</source>
        <translation>欠全部债权人</translation>
    </message>
    <message>
        <source>Owed to you</source>
        <translation>欠贵机构</translation>
    </message>
    <message>
        <source>Your share of what is left</source>
        <translation>按比例可还贵机构</translation>
    </message>
    <message>
        <source>At present nothing is left that I could pay each month. I ask for a pause, and will write again by {blank}.</source>
        <translation>目前每月没有余钱可还。本人请求暂缓还款，并将在 {blank} 前再次书面联系。</translation>
    </message>
    <message>
        <source>I offer {amount} each month from {day} on.</source>
        <translation>本人提出：自 {day} 起每月还款 {amount}。</translation>
    </message>
    <message>
        <source>I offer {amount} each month from {day} on, for {months} months: that pays what I owe today, if nothing more is charged.</source>
        <translation>本人提出：自 {day} 起每月还款 {amount}，共 {months} 个月；如不再增加费用，可还清今天的欠款。</translation>
    </message>
    <message>
        <source>I offer {amount} each month from {day} on, for {months} months.</source>
        <translation>本人提出：自 {day} 起每月还款 {amount}，共 {months} 个月。</translation>
    </message>
    <message>
        <source>Where your statement of {day} and my count differ: {loan}</source>
        <translation>贵机构 {day} 对账单与本人计算不一致之处：{loan}</translation>
    </message>
    <message>
        <source>{part}: you state {stated}, I count {counted}; the difference is</source>
        <translation>{part}：贵机构为 {stated}，本人计算为 {counted}，相差</translation>
    </message>
    <message>
        <source>Proposal for new instalments</source>
        <translation>协商还款方案</translation>
    </message>
    <message>
        <source>Statement of hardship</source>
        <translation>困难情况说明</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉书</translation>
    </message>
    <message>
        <source>Request for mediation</source>
        <translation>调解申请书</translation>
    </message>
    <message>
        <source>To the mediation committee: {blank}</source>
        <translation>致调解组织：{blank}</translation>
    </message>
    <message>
        <source>The other side: {lender}</source>
        <translation>被申请人：{lender}</translation>
    </message>
    <message>
        <source>To: {lender}</source>
        <translation>致：{lender}</translation>
    </message>
    <message>
        <source>From: {blank}</source>
        <translation>申请人：{blank}</translation>
    </message>
    <message>
        <source>Number of the contract or account: {blank}</source>
        <translation>合同号或账号：{blank}</translation>
    </message>
    <message>
        <source>Telephone: {blank}</source>
        <translation>联系电话：{blank}</translation>
    </message>
    <message>
        <source>I want to repay what I owe you, but I cannot keep to the instalments as they were agreed. I ask you to agree to payments that I can keep. Below is what I owe and what I can pay, line by line, so that you can check it.</source>
        <translation>本人愿意偿还欠款，但已无力按原约定还款，特申请协商本人能够履行的还款安排。欠款和还款能力逐项列明如下，供贵机构核对。</translation>
    </message>
    <message>
        <source>I ask you besides,</source>
        <translation>另请贵机构：</translation>
    </message>
    <message>
        <source>1. to charge no further penalty interest while I keep to this;</source>
        <translation>1. 在本人履行期间不再加收罚息；</translation>
    </message>
    <message>
        <source>2. to collect from nobody while I keep to this;</source>
        <translation>2. 在本人履行期间停止催收；</translation>
    </message>
    <message>
        <source>3. to confirm what is agreed in writing.</source>
        <translation>3. 以书面形式确认协商结果。</translation>
    </message>
    <message>
        <source>Since {blank} I cannot pay all that is due, because {blank}.</source>
        <translation>自 {blank} 起，本人无法足额还款，原因是：{blank}。</translation>
    </message>
    <message>
        <source>I am willing to repay. I ask you for more time or smaller instalments until {blank}.</source>
        <translation>本人愿意还款，请求在 {blank} 之前延期或减少每期还款。</translation>
    </message>
    <message>
        <source>I complain about the following: {blank}</source>
        <translation>投诉事项：{blank}</translation>
    </message>
    <message>
        <source>I ask you</source>
        <translation>投诉请求：</translation>
    </message>
    <message>
        <source>1. to explain every charge and to correct what is wrong;</source>
        <translation>1. 说明每一项收费，并更正错误；</translation>
    </message>
    <message>
        <source>2. to see to it that collection keeps to the rules;</source>
        <translation>2. 规范催收行为；</translation>
    </message>
    <message>
        <source>3. to answer in writing.</source>
        <translation>3. 书面答复。</translation>
    </message>
    <message>
        <source>I ask for mediation between {lender} and me about what I owe and how I can repay it.</source>
        <translation>申请就本人与{lender}之间的欠款及还款方式进行调解。</translation>
    </message>
    <message>
        <source>I refer to: {sources}.</source>
        <translation>依据：{sources}。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Signature: {blank}</source>
        <translation>签名：{blank}</translation>
    </message>
    <message>
        <source>Date: {day}</source>
        <translation>日期：{day}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事情经过</translation>
    </message>
    <message>
        <source>by {day}</source>
        <extracomment>a promise: {day} is its last day</extracomment>
        <translation>到期日 {day}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{day}: {text}</source>
        <translation>{day}：{text}</translation>
    </message>
    <message>
        <source>Enclosed</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>&amp;Show what I type</source>
        <translation>显示输入的内容(&amp;S)</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the backup</source>
        <translation>备份的口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>现在的口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>At least {least} characters. To type it in Chinese, let it be shown.</source>
        <translation>至少 {least} 个字符。要输入中文，请勾选显示。</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>再输入一遍(&amp;A)</translation>
    </message>
    <message>
        <source>Encrypt the household</source>
        <translation>加密家庭</translation>
    </message>
    <message>
        <source>The household, its documents and every backup from now on can then be read only by who knows the passphrase. Tideover asks for it at every start. Earlier backups stay as they are until you encrypt or delete them.</source>
        <translation>之后，只有知道口令的人才能读取这个家庭、其中的文件以及以后的每个备份。渡过每次启动时都会询问口令。以前的备份保持原样，直到你加密或删除它们。</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>The household is encrypted anew. Earlier backups still open with the passphrase that they were made with.</source>
        <translation>家庭会重新加密。以前的备份仍用制作时的口令打开。</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Stop encrypting</source>
        <translation>取消加密</translation>
    </message>
    <message>
        <source>Whoever has this disk or a copy of the file can then read the household and its documents. Earlier backups stay encrypted and need their passphrase.</source>
        <translation>之后，任何拿到这块硬盘或文件副本的人都能读取这个家庭和其中的文件。以前的备份仍是加密的，需要各自的口令。</translation>
    </message>
    <message>
        <source>Restore an encrypted backup</source>
        <translation>恢复加密的备份</translation>
    </message>
    <message>
        <source>This backup was encrypted with another passphrase than that of now. Type the one it was made with.</source>
        <translation>这个备份是用另一个口令加密的，与现在的不同。请输入制作时的口令。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>PastCard</name>
    <message>
        <source>How past forecasts did</source>
        <translation>过去的预测准不准</translation>
    </message>
</context>
<context>
    <name>PastForecasts</name>
    <message>
        <source>Nothing to compare yet: what the outlook says is kept every week, and held against a month when that is over.</source>
        <translation>还没有可以比较的：展望每周都会留存一份，等那个月过完再拿来对照。</translation>
    </message>
    <message>
        <source>Rightly said to fall short or not: {right} of {count} months.</source>
        <extracomment>{right} and {count} are numbers of months</extracomment>
        <translation>钱够不够说得对：{count} 个月里的 {right} 个。</translation>
    </message>
    <message>
        <source>Said to be missed {odds}: {missed} of {count} such months were missed.</source>
        <extracomment>{odds} is how often a miss was said to come, for example 1 in 7; the others are numbers</extracomment>
        <translation>当时说还款落空的可能性是“{odds}”的月份：{count} 个月里有 {missed} 个真的落空。</translation>
    </message>
    <message>
        <source>about {odds}</source>
        <extracomment>{odds} is how often something happens, for example 1 in 7</extracomment>
        <translation>大约 {odds}</translation>
    </message>
    <message>
        <source>In all, {expected} of {count} months were to be expected with a missed payment by what was said; there were {missed}.</source>
        <extracomment>{expected} is a number with one decimal, {missed} and {count} are numbers of months</extracomment>
        <translation>合起来看：按当时说的可能性，{count} 个月里预计有 {expected} 个会落空；实际有 {missed} 个。</translation>
    </message>
    <message>
        <source>The Brier score of these chances is {score}: 0 is the best, and whoever always says 1 in 2 gets {half}.</source>
        <extracomment>{score} and {other} are numbers with two decimals; Brier is the name of a score</extracomment>
        <translation>这些可能性的布赖尔（Brier）评分是 {score}：0 最好，每次都说一半对一半得 {half}。</translation>
    </message>
    <message>
        <source>So few months say little: much of it is luck.</source>
        <translation>月份太少，说明不了什么：很大一部分是运气。</translation>
    </message>
    <message>
        <source>Saying {odds} of every month, as it came in the end, would have scored {other}: the chances told good months from bad ones.</source>
        <translation>如果每个月都说“{odds}”（事后才知道的比例），得 {other}：当时说的可能性分得出好月份和坏月份。</translation>
    </message>
    <message>
        <source>Saying {odds} of every month, as it came in the end, would have scored {other}: so far the chances did not tell good months from bad ones any better.</source>
        <translation>如果每个月都说“{odds}”（事后才知道的比例），得 {other}：到目前为止，当时说的可能性并没有更好地分出好月份和坏月份。</translation>
    </message>
    <message>
        <source>a payment was late</source>
        <translation>有还款逾期</translation>
    </message>
    <message>
        <source>every payment was made</source>
        <translation>每笔还款都已付</translation>
    </message>
    <message>
        <source>{month}: said {risk}; {came}.</source>
        <extracomment>{month} is a month with its year, {risk} is safe, tight or short, {came} what happened</extracomment>
        <translation>{month}：当时说“{risk}”；结果{came}。</translation>
    </message>
    <message>
        <source>{month}: said {risk}, a miss {percent}%; {came}.</source>
        <extracomment>the same with {percent}, the whole percent that was said</extracomment>
        <translation>{month}：当时说“{risk}”，落空的可能性 {percent}%；{came}。</translation>
    </message>
    <message>
        <source>Most wrong was {name}: {forecast} forecast, {came} came.</source>
        <translation>差得最多的是{name}：预测 {forecast}，实际 {came}。</translation>
    </message>
    <message>
        <source>It came as forecast.</source>
        <translation>与预测一致。</translation>
    </message>
    <message>
        <source>income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>payments to lenders</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Most wrong was {name}: {amount} beside the forecast.</source>
        <translation>差得最多的是{name}：与预测相差 {amount}。</translation>
    </message>
</context>
<context>
    <name>PayInPartsFields</name>
    <message>
        <source>Pr&amp;ice of the purchase</source>
        <translation>货款金额(&amp;I)</translation>
    </message>
    <message>
        <source>Bought &amp;on</source>
        <translation>购买日期(&amp;O)</translation>
    </message>
    <message>
        <source>Par&amp;ts</source>
        <translation>分几次付(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;First part due on</source>
        <translation>首次付款日(&amp;F)</translation>
    </message>
    <message>
        <source>A part is due</source>
        <translation>付款间隔</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月一次</translation>
    </message>
    <message>
        <source>every few days</source>
        <translation>每隔若干天</translation>
    </message>
    <message>
        <source>Days between the parts</source>
        <translation>间隔天数</translation>
    </message>
    <message>
        <source>What does not divide falls on</source>
        <translation>除不尽的零头计入</translation>
    </message>
    <message>
        <source>the last part</source>
        <translation>最后一次</translation>
    </message>
    <message>
        <source>the first part</source>
        <translation>第一次</translation>
    </message>
</context>
<context>
    <name>Payoff</name>
    <message>
        <source>With this plan the debts are never gone</source>
        <translation>按这个方案永远还不清</translation>
    </message>
    <message>
        <source>Free of debt in {month} · interest and fees {interest}</source>
        <translation>{month}还清 · 利息和费用 {interest}</translation>
    </message>
    <message>
        <source>Free of debt in {month} · interest and fees {interest} · saves {saved}</source>
        <translation>{month}还清 · 利息和费用 {interest} · 节省 {saved}</translation>
    </message>
    <message>
        <source>Only due</source>
        <translation>只还当期</translation>
    </message>
    <message>
        <source>Snowball</source>
        <translation>雪球法</translation>
    </message>
    <message>
        <source>Avalanche</source>
        <translation>雪崩法</translation>
    </message>
    <message>
        <source>My order</source>
        <translation>自定顺序</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>最省钱</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大期</translation>
    </message>
    <message>
        <source>Soonest</source>
        <translation>最快还清</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>最快减负</translation>
    </message>
    <message>
        <source>Safest</source>
        <translation>最稳妥</translation>
    </message>
    <message>
        <source>never ends</source>
        <translation>还不清</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} 个月</translation>
    </message>
    <message>
        <source>In {month} less than {extra} can be paid on top: otherwise an instalment or the buffer would lack the money.</source>
        <translation>{month}多还不到 {extra}：再多的话，别的分期或预留的钱就不够了。</translation>
    </message>
    <message>
        <source>In {count} months, first in {month}, less than {extra} can be paid on top: otherwise an instalment or the buffer would lack the money.</source>
        <translation>有 {count} 个月（最早是{month}）多还不到 {extra}：再多的话，别的分期或预留的钱就不够了。</translation>
    </message>
    <message>
        <source>In {month} less can be paid on top than you wish: otherwise an instalment or the buffer would lack the money.</source>
        <translation>{month}多还不到你想的数：再多的话，别的分期或预留的钱就不够了。</translation>
    </message>
    <message>
        <source>In {count} months, first in {month}, less can be paid on top than you wish: otherwise an instalment or the buffer would lack the money.</source>
        <translation>有 {count} 个月（最早是{month}）多还不到你想的数：再多的话，别的分期或预留的钱就不够了。</translation>
    </message>
    <message>
        <source>With {monthly} a month for all loans together you are free of debt on {day}. Until then you pay {paid}: {interest} of it is interest and fees, {penalty} penalty interest and late fees.</source>
        <translation>所有借款合计每月还 {monthly}，{day}可以还清。到那时共还 {paid}，其中利息和费用 {interest}，罚息和违约金 {penalty}。</translation>
    </message>
    <message>
        <source>With {monthly} a month it never ends: what is added every month is more than you pay. After five years you would have paid {paid} and would still owe {left}.</source>
        <translation>每月还 {monthly} 永远还不清：每月新增的比还的多。五年后已还 {paid}，仍欠 {left}。</translation>
    </message>
    <message>
        <source>With {monthly} a month it shrinks, but takes more than 50 years: by then you would have paid {paid} and would still owe {left}.</source>
        <translation>每月还 {monthly} 会慢慢变少，但要超过 50 年：到那时已还 {paid}，仍欠 {left}。</translation>
    </message>
    <message>
        <source>At least {ends} a month is needed: with less it never ends.</source>
        <translation>每月至少要 {ends}：再少就永远还不清。</translation>
    </message>
    <message>
        <source>At least {ends} a month is needed for it to end within 50 years.</source>
        <translation>要在 50 年内还清，每月至少要 {ends}。</translation>
    </message>
    <message>
        <source>At least {ends} a month is needed for it to end within 50 years; with less than {shrinks} it never ends.</source>
        <translation>要在 50 年内还清，每月至少要 {ends}；少于 {shrinks} 就永远还不清。</translation>
    </message>
    <message>
        <source>it would end on {day}</source>
        <translation>会在 {day} 还清</translation>
    </message>
    <message>
        <source>it would never end</source>
        <translation>就永远还不清</translation>
    </message>
    <message>
        <source>it would take more than 50 years</source>
        <translation>就要超过 50 年</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The order counts: late money pays the principal first at {loans}. If costs and interest came first, {would}.</source>
        <translation>冲抵次序有影响：{loans} 逾期后先冲本金。若先冲费用和利息，{would}。</translation>
    </message>
    <message>
        <source>Late money pays the principal first at {loans}; if costs and interest came first, {would}.</source>
        <translation>{loans} 逾期后先冲本金；若先冲费用和利息，{would}。</translation>
    </message>
    <message>
        <source>Comes once: {windfall}.</source>
        <extracomment>{windfall} is &quot;¥5,000.00 on 5 February 2027 (bonus)&quot;</extracomment>
        <translation>一次性收入：{windfall}。</translation>
    </message>
    <message>
        <source>{owed} is owed today</source>
        <translation>今天共欠 {owed}</translation>
    </message>
    <message>
        <source>{loan} is paid off in {month}</source>
        <translation>“{loan}”{month}还清</translation>
    </message>
    <message>
        <source>the debts are never gone</source>
        <translation>欠款永远还不清</translation>
    </message>
    <message>
        <source>nothing is left in {month}</source>
        <translation>{month}全部还清</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <extracomment>joins the parts of a sentence</extracomment>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>PayoffChart</name>
    <message>
        <source>only what is due</source>
        <translation>只还当期</translation>
    </message>
    <message>
        <source>{count} small loans</source>
        <extracomment>several loans too small to be told apart in the picture</extracomment>
        <translation>{count} 笔小额借款</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>End of {month}</source>
        <extracomment>{month} is a month with its year</extracomment>
        <translation>{month}末</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Comes once</source>
        <translation>一次性收入</translation>
    </message>
    <message>
        <source>What is owed month by month</source>
        <translation>每月欠款</translation>
    </message>
    <message>
        <source>End of</source>
        <translation>月末</translation>
    </message>
</context>
<context>
    <name>PayoffPart</name>
    <message>
        <source>Nothing to pay off</source>
        <translation>没有要还的债</translation>
    </message>
    <message>
        <source>Once there is a loan, this page shows when you are free of it.</source>
        <translation>添加借款后，这里会显示什么时候能还清。</translation>
    </message>
    <message>
        <source>Go to the loans</source>
        <translation>去看借款</translation>
    </message>
</context>
<context>
    <name>PictureSaver</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save the picture as PNG, SVG or PDF…</source>
        <translation>将图片存为 PNG、SVG 或 PDF…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <extracomment>{file} is the name of a file</extracomment>
        <translation>已保存为“{file}”。</translation>
    </message>
    <message>
        <source>The picture could not be drawn or saved. Try another folder.</source>
        <translation>图片无法绘制或保存。请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Balances</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>倒计时</translation>
    </message>
    <message>
        <source>Picture of the plan</source>
        <translation>方案的图</translation>
    </message>
    <message>
        <source>with</source>
        <extracomment>before a list of plans</extracomment>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比的方案</translation>
    </message>
</context>
<context>
    <name>PlanCharts</name>
    <message>
        <source>Still owed</source>
        <translation>仍欠</translation>
    </message>
    <message>
        <source>Paid off</source>
        <translation>还清</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>End of {month}</source>
        <extracomment>{month} is a month with its year</extracomment>
        <translation>{month}末</translation>
    </message>
    <message>
        <source>When each loan is paid off</source>
        <translation>每笔借款何时还清</translation>
    </message>
    <message>
        <source>In</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>All, with only what is due</source>
        <translation>合计（只还当期）</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>本方案</translation>
    </message>
    <message>
        <source>to go</source>
        <translation>后无债</translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation>已还清</translation>
    </message>
    <message>
        <source>Paid until today</source>
        <translation>至今已付</translation>
    </message>
    <message>
        <source>To come with this plan</source>
        <translation>按本方案还要付</translation>
    </message>
    <message>
        <source>With only what is due</source>
        <translation>只还当期要付</translation>
    </message>
    <message>
        <source>Paid off in</source>
        <translation>还清月份</translation>
    </message>
    <message>
        <source>Interest and fees loan by loan</source>
        <translation>每笔借款的利息和费用</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Owed less</source>
        <translation>少欠</translation>
    </message>
    <message>
        <source>What is owed in all with either plan</source>
        <translation>两种方案的欠款合计</translation>
    </message>
    <message>
        <source>End of</source>
        <translation>月末</translation>
    </message>
    <message>
        <source>This plan: {plan}</source>
        <extracomment>the plan that is tried; {plan} is the name of its strategy</extracomment>
        <translation>本方案：{plan}</translation>
    </message>
    <message>
        <source>the gap between them</source>
        <translation>两者之差</translation>
    </message>
    <message>
        <source>My own plan</source>
        <translation>我自己的方案</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>没有尽头</translation>
    </message>
    <message>
        <source>{count} small loans</source>
        <extracomment>several loans too small to be told apart in the picture</extracomment>
        <translation>{count} 笔小额借款</translation>
    </message>
    <message>
        <source>With this plan interest has no end</source>
        <translation>按这个方案，利息没有尽头</translation>
    </message>
    <message>
        <source>Interest and fees to come: {amount} · with only what is due they never end</source>
        <translation>还要付利息和费用 {amount} · 只还当期则没有尽头</translation>
    </message>
    <message>
        <source>Interest and fees still to come: {amount}</source>
        <translation>还要付利息和费用 {amount}</translation>
    </message>
    <message>
        <source>Interest and fees to come: {amount} · {more} more than only due</source>
        <translation>还要付利息和费用 {amount} · 比只还当期多 {more}</translation>
    </message>
    <message>
        <source>Interest and fees to come: {amount} · {less} less than only due</source>
        <translation>还要付利息和费用 {amount} · 比只还当期少 {less}</translation>
    </message>
    <message>
        <source>{loan} costs most: {amount} still to come; all loans together {all}, with only what is due {only_due}; {paid} was paid until today.</source>
        <translation>“{loan}”最贵，还要付 {amount}；所有借款合计 {all}，只还当期则 {only_due}；至今已付 {paid}。</translation>
    </message>
    <message>
        <source>This is the same plan: choose another to compare with</source>
        <translation>两者是同一个方案：请选另一个来比较</translation>
    </message>
    <message>
        <source>With this plan the debts are never gone</source>
        <translation>按这个方案，欠款永远还不清</translation>
    </message>
    <message>
        <source>{ours} ends, {theirs} never does</source>
        <translation>“{ours}”能还清，“{theirs}”永远还不清</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>{ours} costs {amount} less than {theirs}</source>
        <translation>{ours}比{theirs}少付 {amount}</translation>
    </message>
    <message>
        <source>{ours} costs {amount} more than {theirs}</source>
        <translation>{ours}比{theirs}多付 {amount}</translation>
    </message>
    <message>
        <source>{ours} costs as much as {theirs}</source>
        <translation>{ours}与{theirs}付的一样多</translation>
    </message>
    <message>
        <source>{months} later</source>
        <translation>晚 {months}</translation>
    </message>
    <message>
        <source>{months} sooner</source>
        <translation>早 {months}</translation>
    </message>
    <message>
        <source>{owed} is owed today; {ours}; {theirs}.</source>
        <translation>今天共欠 {owed}；{ours}；{theirs}。</translation>
    </message>
    <message>
        <source>{plan} never ends</source>
        <translation>{plan}永远还不清</translation>
    </message>
    <message>
        <source>{plan} takes until {month} and {amount} of interest and fees</source>
        <extracomment>part of a list: what a plan takes, and until when</extracomment>
        <translation>{plan}到{month}还清，利息和费用 {amount}</translation>
    </message>
    <message>
        <source>{months} to go, until {month} · with only what is due it never ends</source>
        <translation>还有 {months}，{month}还清 · 只还当期则永远还不清</translation>
    </message>
    <message>
        <source>{months} to go: free of debt in {month}</source>
        <translation>还有 {months}：{month}无债</translation>
    </message>
    <message>
        <source>{months} to go, until {month} · {sooner} than only due</source>
        <translation>还有 {months}，{month}还清 · 比只还当期{sooner}</translation>
    </message>
    <message>
        <source>the debts are never gone with this plan</source>
        <translation>按这个方案欠款永远还不清</translation>
    </message>
    <message>
        <source>nothing is owed any more from {month} on</source>
        <translation>{month}起不再欠款</translation>
    </message>
    <message>
        <source>with only what is due they are never gone</source>
        <translation>只还当期则永远还不清</translation>
    </message>
    <message>
        <source>with only what is due it takes until {month}</source>
        <translation>只还当期要到{month}</translation>
    </message>
    <message>
        <source>{loan} is the first that is paid off, in {month}</source>
        <translation>最先还清的是“{loan}”，在{month}</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>joins the parts of a sentence</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>to go, {sooner} than only due</source>
        <translation>后无债，比只还当期{sooner}</translation>
    </message>
</context>
<context>
    <name>PlanControls</name>
    <message>
        <source>Best</source>
        <translation>最优</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Best at what</source>
        <translation>最优的目标</translation>
    </message>
    <message>
        <source>On top of the instalments each month</source>
        <translation>每月在分期之外多还</translation>
    </message>
    <message>
        <source>One after another, from the top of your list</source>
        <translation>按你排的顺序，从上到下逐笔还清</translation>
    </message>
    <message>
        <source>What the amount is for</source>
        <translation>金额指什么</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>已记住</translation>
    </message>
    <message>
        <source>Remember this choice</source>
        <translation>记住这个选择</translation>
    </message>
    <message>
        <source>For all loans together each month</source>
        <translation>所有借款每月共还</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>从现在起</translation>
    </message>
    <message>
        <source>from {month}</source>
        <extracomment>{month} is a month with its year</extracomment>
        <translation>从{month}起</translation>
    </message>
    <message>
        <source>Choose the month from which it is paid</source>
        <translation>选择从哪个月开始还</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>On top</source>
        <translation>多还</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>共还</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>The lender&apos;s repayment plan</source>
        <translation>贷款方的还款计划</translation>
    </message>
    <message>
        <source>Repayment plans (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>还款计划 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>PlanRule</name>
    <message>
        <source>No rule gives all of these figures. The closest is: {rule}.</source>
        <translation>没有一种算法能得出全部数字。最接近的是：{rule}。</translation>
    </message>
    <message>
        <source>{rule}: the line agrees to the cent.</source>
        <translation>{rule}：这一行分文不差。</translation>
    </message>
    <message>
        <source>{rule}: all {count} lines agree to the cent.</source>
        <translation>{rule}：全部 {count} 行分文不差。</translation>
    </message>
    <message>
        <source>This fits as well: {rule}.</source>
        <translation>这样算也完全吻合：{rule}。</translation>
    </message>
    <message>
        <source>What is kept here agrees with every line of the lender.</source>
        <translation>这里记的与贷款方的每一行都一致。</translation>
    </message>
    <message>
        <source>What is kept here differs from the lender.</source>
        <translation>这里记的与贷款方不一致。</translation>
    </message>
    <message>
        <source>All other lines agree.</source>
        <translation>其余各行都一致。</translation>
    </message>
    <message>
        <source>Lines after it with the very same difference: {count}.</source>
        <translation>其后差异完全相同的行数：{count}。</translation>
    </message>
    <message>
        <source>Lines after it that differ, by other amounts: {count}.</source>
        <translation>其后还有差异（金额不同）的行数：{count}。</translation>
    </message>
    <message>
        <source>{before}; {after}</source>
        <translation>{before}；{after}</translation>
    </message>
    <message>
        <source>First difference in line {number}: {parts}.</source>
        <translation>第一处差异在第 {number} 行：{parts}。</translation>
    </message>
    <message>
        <source>{before}, {after}</source>
        <translation>{before}，{after}</translation>
    </message>
    <message>
        <source>{part} {amount}</source>
        <translation>{part} {amount}</translation>
    </message>
    <message>
        <source>the lender has no such line</source>
        <translation>贷款方没有这一行</translation>
    </message>
    <message>
        <source>here the plan has no such line</source>
        <translation>这里的计划没有这一行</translation>
    </message>
    <message>
        <source>{part} {ours} here and {theirs} at the lender</source>
        <translation>{part}这里是 {ours}，贷款方是 {theirs}</translation>
    </message>
    <message>
        <source>{part} {ours} here and {theirs} at the lender ({amount})</source>
        <translation>{part}这里是 {ours}，贷款方是 {theirs}（{amount}）</translation>
    </message>
    <message>
        <source>line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>due day</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>还款额</translation>
    </message>
    <message>
        <source>principal left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>In all both come to the same.</source>
        <translation>合计两边相同。</translation>
    </message>
    <message>
        <source>In all the lender asks {amount} more.</source>
        <translation>合计贷款方多收 {amount}。</translation>
    </message>
    <message>
        <source>In all the lender asks {amount} less.</source>
        <translation>合计贷款方少收 {amount}。</translation>
    </message>
    <message>
        <source>{count} instalments</source>
        <translation>共 {count} 期</translation>
    </message>
    <message>
        <source>one instalment</source>
        <translation>只有一期</translation>
    </message>
    <message>
        <source>without interest</source>
        <translation>不计息</translation>
    </message>
    <message>
        <source>a fee of {rate} of all that was borrowed with each</source>
        <translation>每期费用为借款本金的 {rate}</translation>
    </message>
    <message>
        <source>a fee of {rate} of all that was borrowed, all of it with the first</source>
        <translation>费用为借款本金的 {rate}，首期一次收取</translation>
    </message>
    <message>
        <source>a fee of {rate} of all that was borrowed, kept back at the start</source>
        <translation>费用为借款本金的 {rate}，放款时扣下</translation>
    </message>
    <message>
        <source>the first period by its real days</source>
        <translation>首期按实际天数计息</translation>
    </message>
    <message>
        <source>{rate} from {day} on</source>
        <translation>{day} 起 {rate}</translation>
    </message>
    <message>
        <source>first instalments without principal: {count}</source>
        <translation>前 {count} 期不还本金</translation>
    </message>
    <message>
        <source>the lender&apos;s own instalment of {amount}</source>
        <translation>每期还款额按贷款方给的 {amount}</translation>
    </message>
    <message>
        <source>a coupon takes {percent} off, first instalments: {count}</source>
        <translation>前 {count} 期优惠 {percent}</translation>
    </message>
    <message>
        <source>due on days off too</source>
        <translation>休息日也照常还款</translation>
    </message>
    <message>
        <source>from days off to the working day before</source>
        <translation>遇休息日提前到前一个工作日</translation>
    </message>
    <message>
        <source>from days off to the next working day</source>
        <translation>遇休息日顺延到下一个工作日</translation>
    </message>
    <message>
        <source>from days off to the next working day of the same month</source>
        <translation>遇休息日顺延到当月的下一个工作日</translation>
    </message>
    <message>
        <source>{moved} with its interest</source>
        <translation>{moved}，利息算到该日</translation>
    </message>
    <message>
        <source>interest by the month</source>
        <translation>按月计息</translation>
    </message>
    <message>
        <source>interest by actual days over 360</source>
        <translation>按实际天数计息（一年 360 天）</translation>
    </message>
    <message>
        <source>interest by actual days over 365</source>
        <translation>按实际天数计息（一年 365 天）</translation>
    </message>
    <message>
        <source>interest by actual days over the days of the year</source>
        <translation>按实际天数计息（按当年实际天数）</translation>
    </message>
    <message>
        <source>interest by months of 30 days over 360</source>
        <translation>每月按 30 天、一年按 360 天计息</translation>
    </message>
    <message>
        <source>rounded half-up</source>
        <translation>四舍五入到分</translation>
    </message>
    <message>
        <source>cut off below the cent</source>
        <translation>不足一分舍去</translation>
    </message>
    <message>
        <source>rounded, half a cent to the even one</source>
        <translation>四舍六入五成双</translation>
    </message>
    <message>
        <source>{before} {after}</source>
        <translation>{before}{after}</translation>
    </message>
</context>
<context>
    <name>PresetTile</name>
    <message>
        <source>paste it line by line</source>
        <translation>逐行粘贴还款计划</translation>
    </message>
    <message>
        <source>type the terms yourself</source>
        <translation>自己填写条款</translation>
    </message>
</context>
<context>
    <name>PresetTiles</name>
    <message>
        <source>What kind of loan is it?</source>
        <translation>是哪一种借款？</translation>
    </message>
    <message>
        <source>The usual terms are filled in; they are not anybody&apos;s offer. Check them against your own contract.</source>
        <translation>会填上常见的条款，并不是任何机构的报价，请对照自己的合同核对。</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Jiebei</source>
        <translation>借呗</translation>
    </message>
    <message>
        <source>Huabei instalments</source>
        <translation>花呗分期</translation>
    </message>
    <message>
        <source>Baitiao</source>
        <translation>京东白条</translation>
    </message>
    <message>
        <source>WeLiDai</source>
        <translation>微粒贷</translation>
    </message>
    <message>
        <source>Card instalments</source>
        <translation>信用卡分期</translation>
    </message>
    <message>
        <source>Credit card balance</source>
        <translation>信用卡循环</translation>
    </message>
    <message>
        <source>Pay in parts</source>
        <translation>先享后付</translation>
    </message>
    <message>
        <source>Bank consumer loan</source>
        <translation>银行消费贷</translation>
    </message>
    <message>
        <source>From a friend</source>
        <translation>亲友借款</translation>
    </message>
    <message>
        <source>Lender&apos;s own table</source>
        <translation>贷款方的还款表</translation>
    </message>
    <message>
        <source>Another loan</source>
        <translation>其他借款</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>What debts take of income</source>
        <translation>还债占收入</translation>
    </message>
    <message>
        <source>Debt to a year&apos;s income</source>
        <translation>债务与年收入</translation>
    </message>
    <message>
        <source>Lenders</source>
        <translation>放款方数量</translation>
    </message>
    <message>
        <source>Used of the cards&apos; limits</source>
        <translation>信用卡额度使用</translation>
    </message>
    <message>
        <source>Days the cash lasts</source>
        <translation>现金能撑几天</translation>
    </message>
    <message>
        <source>Income that is agreed</source>
        <translation>确定的收入</translation>
    </message>
    <message>
        <source>Steady part of income</source>
        <translation>收入的稳定部分</translation>
    </message>
    <message>
        <source>New loans paying old ones</source>
        <translation>以贷养贷</translation>
    </message>
    <message>
        <source>more than two years</source>
        <translation>两年以上</translation>
    </message>
    <message>
        <source>Lenders and cards to which something is owed, {owed} in all.</source>
        <translation>还欠着钱的放款方和信用卡，一共 {owed}。</translation>
    </message>
    <message>
        <source>{cash} of cash pay everything planned and due for so long if no money came in.</source>
        <translation>手头现金 {cash}，如果再没有进账，能付清这么多天里计划的和到期的全部支出。</translation>
    </message>
    <message>
        <source>Of the coming year&apos;s income: what comes regularly or is entered. The rest is only planned.</source>
        <translation>未来一年的收入里，固定来的或已记下的部分；其余只是计划。</translation>
    </message>
    <message>
        <source>No income is known for the coming year.</source>
        <translation>还不知道未来一年有什么收入。</translation>
    </message>
    <message>
        <source>Instalments and card bills of the coming 12 months over income.</source>
        <translation>未来 12 个月的还款和信用卡账单，除以收入。</translation>
    </message>
    <message>
        <source>No income is known yet.</source>
        <translation>还不知道收入。</translation>
    </message>
    <message>
        <source>{owed} owed, and {income} of expected income a year.</source>
        <translation>欠 {owed}，预计年收入 {income}。</translation>
    </message>
    <message>
        <source>{owed} owed, and {income} of income a year as it came in.</source>
        <translation>欠 {owed}，按实际进账折算的年收入 {income}。</translation>
    </message>
    <message>
        <source>Type the limit of your card with the account.</source>
        <translation>在信用卡账户里填上额度就能算。</translation>
    </message>
    <message>
        <source>There is no card.</source>
        <translation>没有信用卡。</translation>
    </message>
    <message>
        <source>Cards without a known limit are left out: {count}.</source>
        <translation>没填额度的信用卡没算：{count} 张。</translation>
    </message>
    <message>
        <source>What is owed on the cards over their limits.</source>
        <translation>信用卡欠款除以额度。</translation>
    </message>
    <message>
        <source>Of the coming year&apos;s income: what is entered, and what certainly comes of your regular income as you answered how sure it is.</source>
        <translation>未来一年的收入里：已记下的，加上固定收入中按您的回答肯定会来的部分。</translation>
    </message>
    <message>
        <source>Three months of income are needed; known: {count}.</source>
        <translation>需要三个月的收入记录；现有 {count} 个月。</translation>
    </message>
    <message>
        <source>The lowest of {count} months&apos; incomes over their average.</source>
        <translation>{count} 个月里最低的收入，除以平均收入。</translation>
    </message>
    <message>
        <source>Nothing was repaid in the last six months.</source>
        <translation>最近六个月没有还款。</translation>
    </message>
    <message>
        <source>At most: {covered} of {repaid} repaid in six months came within 30 days after new money from another lender.</source>
        <translation>至多：六个月里还的 {repaid} 中，有 {covered} 发生在从别家借到新钱后的 30 天内。</translation>
    </message>
    <message>
        <source>You owe nothing.</source>
        <translation>你没有欠款。</translation>
    </message>
    <message>
        <source>You owe {owed}, {change} less than a month ago.</source>
        <translation>你欠 {owed}，比一个月前少 {change}。</translation>
    </message>
    <message>
        <source>You owe {owed}, {change} more than a month ago.</source>
        <translation>你欠 {owed}，比一个月前多 {change}。</translation>
    </message>
    <message>
        <source>You owe {owed}, as much as a month ago.</source>
        <translation>你欠 {owed}，和一个月前一样。</translation>
    </message>
    <message>
        <source>{name}: new, {change}</source>
        <translation>{name}：新借，{change}</translation>
    </message>
    <message>
        <source>{name}: paid off, {change}</source>
        <translation>{name}：还清，{change}</translation>
    </message>
    <message>
        <source>{name}: {change}</source>
        <translation>{name}：{change}</translation>
    </message>
    <message>
        <source>No loan changed since the same day of last month.</source>
        <translation>和上月同日相比，没有哪笔借款变动。</translation>
    </message>
    <message>
        <source>How you stand</source>
        <translation>家底如何</translation>
    </message>
    <message>
        <source>Published shares to hold it against</source>
        <translation>可对照的公开标准</translation>
    </message>
    <message>
        <source>What moved since last month</source>
        <translation>上月以来什么变了</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>逐月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Repaid or due</source>
        <translation>已还或应还</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Owed at its end</source>
        <translation>月末欠款</translation>
    </message>
    <message>
        <source>{month} (expected)</source>
        <translation>{month}（预计）</translation>
    </message>
    <message>
        <source>Counted on this computer from your own data only. Information, not advice; no score is made and nothing is sent.</source>
        <translation>只用你自己的数据，在这台电脑上算出。仅供参考，不是建议；不打分，也不发送任何东西。</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>quiet until {day}</source>
        <translation>{day}前不再提醒</translation>
    </message>
    <message>
        <source>It was kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>明天再提醒</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
</context>
<context>
    <name>ProspectCard</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>应用…</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Before you say yes</source>
        <translation>答应之前</translation>
    </message>
    <message>
        <source>Your answers change no number and are kept nowhere unless you say so.</source>
        <translation>你的回答不改变任何数字；除非你要求，也不会保存。</translation>
    </message>
    <message>
        <source>Put them into the loan&apos;s note</source>
        <translation>写进这笔借款的备注</translation>
    </message>
    <message>
        <source>I took it…</source>
        <translation>我借了…</translation>
    </message>
</context>
<context>
    <name>RateFigures</name>
    <message>
        <source>nominal a year (365 × the daily rate)</source>
        <translation>名义年利率（365 × 日利率）</translation>
    </message>
    <message>
        <source>nominal a year (12 × the monthly rate of return)</source>
        <translation>名义年化（月 IRR × 12）</translation>
    </message>
    <message>
        <source>effective a year (with interest on interest)</source>
        <translation>实际年化（计复利）</translation>
    </message>
    <message>
        <source>on the real days (actual / 365)</source>
        <translation>按实际天数（实际/365）</translation>
    </message>
</context>
<context>
    <name>RateWorkingView</name>
    <message>
        <source>How the rates are counted</source>
        <translation>利率是怎么算出来的</translation>
    </message>
    <message>
        <source>What is received and paid</source>
        <translation>收到与支付的款项</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Received or paid</source>
        <translation>收（+）付（−）</translation>
    </message>
    <message>
        <source>Worth on the first day</source>
        <translation>折算到首日</translation>
    </message>
    <message>
        <source>As other countries count it: USA APR {american}, EU APRC {european}.</source>
        <translation>其他国家的算法：美国 APR {american}，欧盟 APRC {european}。</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>kept on record</source>
        <translation>记录保留</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{text}, expected</source>
        <translation>{text}（预计）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>{day}起逾期</translation>
    </message>
    <message>
        <source>on record {years}</source>
        <translation>记录保留 {years}</translation>
    </message>
    <message>
        <source>{name}: late {period}, on record {years}</source>
        <translation>{name}：逾期 {period}，记录保留 {years}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>“{name}” is late: its years on record have not begun</source>
        <translation>“{name}”正在逾期：保留年限还没有开始计算</translation>
    </message>
    <message>
        <source>{count} loans are late: their years on record have not begun</source>
        <translation>{count} 笔借款正在逾期：保留年限还没有开始计算</translation>
    </message>
    <message>
        <source>Everything late has ended; forgotten by {day}</source>
        <translation>逾期都已结束；到 {day} 全部删除</translation>
    </message>
    <message>
        <source>Nothing is on record yet, but the outlook expects something</source>
        <translation>目前没有逾期记录，但展望里预计会有</translation>
    </message>
    <message>
        <source>Nothing late is on record</source>
        <translation>没有逾期记录</translation>
    </message>
    <message>
        <source>As things are planned, new late payments: {count}, the first from {day} on.</source>
        <translation>照现在的计划，会新增 {count} 次逾期，第一次从 {day} 开始。</translation>
    </message>
    <message>
        <source>As things are planned, nothing new is added.</source>
        <translation>照现在的计划，不会新增逾期。</translation>
    </message>
    <message>
        <source>This is counted from your own entries. What a lender really reported, and whether it reports at all, stands in your credit report alone.</source>
        <translation>这是按你自己的记账算出来的。放贷机构实际报送了什么、有没有报送，只有征信报告里才有。</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按时还款</translation>
    </message>
    <message>
        <source>1 to 30 days late</source>
        <translation>逾期 1–30 天</translation>
    </message>
    <message>
        <source>31 to 60 days late</source>
        <translation>逾期 31–60 天</translation>
    </message>
    <message>
        <source>61 to 90 days late</source>
        <translation>逾期 61–90 天</translation>
    </message>
    <message>
        <source>91 to 120 days late</source>
        <translation>逾期 91–120 天</translation>
    </message>
    <message>
        <source>121 to 150 days late</source>
        <translation>逾期 121–150 天</translation>
    </message>
    <message>
        <source>151 to 180 days late</source>
        <translation>逾期 151–180 天</translation>
    </message>
    <message>
        <source>more than 180 days late</source>
        <translation>逾期超过 180 天</translation>
    </message>
    <message>
        <source>paid off</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>{mark} = {meaning}</source>
        <translation>{mark} = {meaning}</translation>
    </message>
    <message>
        <source>How late each month ended: {marks}. (…) is expected.</source>
        <translation>每月月末的还款状态：{marks}。括号里的是预计。</translation>
    </message>
    <message>
        <source>{month}: {state}</source>
        <translation>{month}：{state}</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>逾期 1 天</translation>
    </message>
    <message>
        <source>{count} days late</source>
        <translation>逾期 {count} 天</translation>
    </message>
    <message>
        <source>since {first}</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>还没开始</translation>
    </message>
    <message>
        <source>expected, has not happened</source>
        <translation>预计，尚未发生</translation>
    </message>
    <message>
        <source>ended by a new contract; the lender may report it otherwise</source>
        <translation>因签了新合同而结束；放贷机构可能另行报送</translation>
    </message>
    <message>
        <source>one-off credit repair: hidden from {day} on, if each overdue amount was small enough</source>
        <translation>一次性信用修复：单笔逾期金额够小的话，{day} 起不再显示</translation>
    </message>
    <message>
        <source>“{name}”: {amount} brings it up to date. Paid today, it is gone from {gone} on.</source>
        <translation>“{name}”：还 {amount} 就不再逾期。今天还清欠款，{gone} 起删除记录。</translation>
    </message>
    <message>
        <source>Paid on {day}: not before {gone}.</source>
        <translation>{day} 才还：要到 {gone}。</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期时间</translation>
    </message>
    <message>
        <source>Most days</source>
        <translation>最长天数</translation>
    </message>
    <message>
        <source>Years on record</source>
        <translation>记录保留期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>RecordGrid</name>
    <message>
        <source>How late each month ended</source>
        <translation>每月月末的还款状态</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>RecurringDialog</name>
    <message>
        <source>Add recurring item</source>
        <translation>添加周期收支</translation>
    </message>
    <message>
        <source>Change recurring item</source>
        <translation>修改周期收支</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Every month or so many months</source>
        <translation>每月或每隔几个月</translation>
    </message>
    <message>
        <source>Every week or so many weeks</source>
        <translation>每周或每隔几周</translation>
    </message>
    <message>
        <source>On the last working day of the month</source>
        <translation>当月最后一个工作日</translation>
    </message>
    <message>
        <source>&amp;Payee</source>
        <translation>对方(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>分类(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Repeats</source>
        <translation>重复方式(&amp;R)</translation>
    </message>
    <message>
        <source>If it falls on a &amp;weekend or public holiday</source>
        <translation>遇到周末或法定节假日(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>开始日期(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last day, if it ends</source>
        <translation>结束日期（如有）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>On &amp;day</source>
        <translation>几号(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Every … weeks</source>
        <translation>每隔几周(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Every … months</source>
        <translation>每隔几个月(&amp;E)</translation>
    </message>
    <message>
        <source>It</source>
        <translation>此项</translation>
    </message>
    <message>
        <source>Type an amount and a first day to see when it comes.</source>
        <translation>填写金额和开始日期，即可看到何时发生。</translation>
    </message>
    <message>
        <source>Comes next on:</source>
        <translation>接下来的日期：</translation>
    </message>
    <message>
        <source>It does not come again.</source>
        <translation>不会再发生。</translation>
    </message>
    <message>
        <source>Add an account first: money needs a place.</source>
        <translation>请先添加一个账户：钱要有地方放。</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>账户(&amp;U)</translation>
    </message>
</context>
<context>
    <name>RecurringRow</name>
    <message>
        <source>What</source>
        <translation>什么收入</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用在哪里</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>last working day</source>
        <translation>最后一个工作日</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>{number} 日</translation>
    </message>
</context>
<context>
    <name>RecurringTab</name>
    <message>
        <source>Next day</source>
        <translation>下次日期</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>多久一次</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Recurring items</source>
        <translation>周期收支</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What comes again?</source>
        <translation>哪些收支会定期发生？</translation>
    </message>
    <message>
        <source>Salary, rent, insurance: type each once, and the outlook counts it every time.</source>
        <translation>工资、房租、保险：每项只需填一次，展望会每次都算上。</translation>
    </message>
    <message>
        <source>Add the first…</source>
        <translation>添加第一项…</translation>
    </message>
    <message>
        <source>Next 30 days: in {money_in} · out {money_out}</source>
        <translation>未来 30 天：收入 {money_in} · 支出 {money_out}</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>In {money_in} · out {money_out}</source>
        <translation>收入 {money_in} · 支出 {money_out}</translation>
    </message>
    <message>
        <source>public holidays not announced yet</source>
        <translation>节假日安排尚未公布</translation>
    </message>
    <message>
        <source>Entered: {payee} {amount} on {day}</source>
        <translation>已记账：{payee} {amount}，{day}</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Money that came back</source>
        <translation>退回的钱</translation>
    </message>
    <message>
        <source>{loan}: what the lender gives back is first what met no instalment; then what you paid last is owed again from that day on.</source>
        <extracomment>{loan} is a name</extracomment>
        <translation>{loan}：出借方退回的钱先冲抵尚未用于任何一期的部分；其余按最后还的先退，从那天起重新欠着。</translation>
    </message>
    <message>
        <source>Came back &amp;on</source>
        <translation>退回日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;To account</source>
        <translation>退到账户(&amp;T)</translation>
    </message>
    <message>
        <source>It becomes an entry of that account and belongs to the loan, in one step.</source>
        <translation>一步完成：成为该账户的一条记录，并归入这笔借款。</translation>
    </message>
    <message>
        <source>All that was paid too much: {amount}</source>
        <translation>全部多还的钱：{amount}</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Entries</source>
        <translation>流水</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>quiet until {day}</source>
        <extracomment>{day} is a short date</extracomment>
        <translation>{day}前不再提醒</translation>
    </message>
    <message>
        <source>I paid it</source>
        <translation>已还款</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>明天再提醒</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>3 天后</translation>
    </message>
    <message>
        <source>Open the loan</source>
        <translation>查看借款</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>instalment {number} of {all}</source>
        <translation>第 {number}/{all} 期</translation>
    </message>
    <message>
        <source>The next reminder comes on {day}: {loan} {amount}, due {due}.</source>
        <extracomment>{day} and {due} are days, {loan} is a name, {amount} an amount</extracomment>
        <translation>下一次提醒在 {day}：{loan} {amount}，{due}到期。</translation>
    </message>
    <message>
        <source>the money is there</source>
        <translation>余额够</translation>
    </message>
    <message>
        <source>the money is not there</source>
        <translation>余额不够</translation>
    </message>
    <message>
        <source>Repayment overdue</source>
        <translation>还款已逾期</translation>
    </message>
    <message>
        <source>Repayment due</source>
        <translation>还款提醒</translation>
    </message>
    <message>
        <source>A repayment · {when}</source>
        <translation>一笔还款 · {when}</translation>
    </message>
    <message>
        <source>{loan} {amount} · {when} · {covered}</source>
        <extracomment>as on a bill: {loan} is a name, {amount} an amount, {when} a date, {covered} says whether the money is there</extracomment>
        <translation>{loan} {amount} · {when} · {covered}</translation>
    </message>
    <message>
        <source>You promised</source>
        <translation>您承诺过</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方承诺过</translation>
    </message>
    <message>
        <source>A promise · {when}</source>
        <translation>一项承诺 · {when}</translation>
    </message>
    <message>
        <source>{lender}: {text} · {when}</source>
        <extracomment>{lender} is a name, {text} what was promised, {when} a date</extracomment>
        <translation>{lender}：{text} · {when}</translation>
    </message>
    <message>
        <source>It was kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>I paid it</source>
        <translation>已还款</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>明天再提醒</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Put off</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Nothing to be reminded of</source>
        <translation>暂时没有提醒</translation>
    </message>
    <message>
        <source>Reminders come from your loans.</source>
        <translation>提醒来自你的借款。</translation>
    </message>
    <message>
        <source>Go to the loans</source>
        <translation>去看借款</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) overdue</source>
        <translation>
            <numerusform>有 %n 笔已逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) coming up</source>
        <translation>
            <numerusform>有 %n 笔即将到期</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>You are reminded {days} days before a payment is due.</source>
        <extracomment>{days} is a list of numbers</extracomment>
        <translation>到期前 {days} 天提醒你。</translation>
    </message>
    <message>
        <source>You are reminded {days} days before a payment is due, then every day until it is paid.</source>
        <translation>到期前 {days} 天提醒你，之后每天提醒，直到还清。</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>That instalment is paid already.</source>
        <translation>这一期已经还过了。</translation>
    </message>
</context>
<context>
    <name>RepaymentDialog</name>
    <message>
        <source>Record a repayment</source>
        <translation>记一笔还款</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>{loan}: instalment {number}, due on {day}</source>
        <extracomment>{loan} is a name, {number} counts its instalments, {day} is its due day</extracomment>
        <translation>{loan}：第 {number} 期，{day}到期</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额(&amp;A)</translation>
    </message>
    <message>
        <source>Paid &amp;on</source>
        <translation>还款日期(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;From account</source>
        <translation>从哪个账户(&amp;F)</translation>
    </message>
    <message>
        <source>It becomes an entry of that account and reduces the loan, in one step.</source>
        <translation>一步完成：记入该账户的流水，同时冲减借款。</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>None in this book</source>
        <translation>不在本账本的账户</translation>
    </message>
    <message>
        <source>Paying it all off today takes {amount}</source>
        <translation>今天全部还清需要 {amount}</translation>
    </message>
</context>
<context>
    <name>RepaymentTable</name>
    <message>
        <source>Repayments</source>
        <translation>还款记录</translation>
    </message>
    <message>
        <source>Nothing has been repaid yet.</source>
        <translation>还没有还款记录。</translation>
    </message>
    <message>
        <source>Delete repayment</source>
        <translation>删除这笔还款</translation>
    </message>
    <message>
        <source>Keep only the entry</source>
        <translation>只保留记录</translation>
    </message>
    <message>
        <source>The entry stays in the book and repays no loan until you match it again.</source>
        <translation>记录留在账本里，在重新对应之前不算任何借款的还款。</translation>
    </message>
    <message>
        <source>For another loan…</source>
        <translation>属于另一笔借款…</translation>
    </message>
    <message>
        <source>Money came back…</source>
        <translation>钱退回来了…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>多还</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>账本</translation>
    </message>
</context>
<context>
    <name>Repayments</name>
    <message>
        <source>in an entry with another loan</source>
        <translation>与另一笔借款同一条记录</translation>
    </message>
    <message>
        <source>as an entry</source>
        <translation>有对应记录</translation>
    </message>
    <message>
        <source>before the book</source>
        <translation>记账之前</translation>
    </message>
    <message>
        <source>{amount} is paid ahead: it meets what falls due on {day}, and then what follows. It reduces nothing before that day.</source>
        <translation>已预先还了 {amount}：到 {day} 用于当期应还，然后依次用于以后各期。在那天之前不减少任何欠款。</translation>
    </message>
    <message>
        <source>{amount} is more than the whole loan asks: nothing will use it up. Ask the lender for it and record here when it came back.</source>
        <translation>有 {amount} 超过了整笔借款的应还总额，不会再被用掉。请向出借方要回，退回后在这里记录。</translation>
    </message>
    <message>
        <source>{loan} has a repayment of this amount on about this day already.</source>
        <translation>{loan}在这天前后已经有一笔同样金额的还款。</translation>
    </message>
    <message>
        <source>It fits more than one loan: please choose.</source>
        <translation>有不止一笔借款符合：请选择。</translation>
    </message>
    <message>
        <source>It is as much as instalments of two loans together: one debit paid both.</source>
        <translation>金额等于两笔借款当期之和：一笔扣款还了两笔。</translation>
    </message>
    <message>
        <source>It fits {loan}.</source>
        <translation>与{loan}相符。</translation>
    </message>
    <message>
        <source>{loan}: instalment {number} asks {asked}; this is {difference} more, as with a late fee or penalty.</source>
        <translation>{loan}：第 {number} 期应还 {asked}；这笔多 {difference}，像是违约金或罚息。</translation>
    </message>
    <message>
        <source>{loan}: instalment {number} asks {asked}; this is {difference} less, as with a coupon or a discount.</source>
        <translation>{loan}：第 {number} 期应还 {asked}；这笔少 {difference}，像是优惠券或减免。</translation>
    </message>
    <message>
        <source>{loan}: instalment {number}, with {late} for the days it was late.</source>
        <translation>{loan}：第 {number} 期，含逾期产生的 {late}。</translation>
    </message>
    <message>
        <source>{loan}: instalment {number}, exactly.</source>
        <translation>{loan}：第 {number} 期，金额正好。</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>How you stand</source>
        <translation>目前状况</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>如果…</translation>
    </message>
    <message>
        <source>Credit record</source>
        <translation>征信记录</translation>
    </message>
    <message>
        <source>Share a page</source>
        <translation>给人看的一页</translation>
    </message>
    <message>
        <source>A page for a talk with a counsellor</source>
        <translation>给咨询人员看的一页</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>how-we-stand.pdf</source>
        <translation>家底.pdf</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}</source>
        <translation>“{file}”写不进去：{reason}</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <translation>已存为“{file}”。</translation>
    </message>
</context>
<context>
    <name>RevolvingCardFields</name>
    <message>
        <source>&amp;Amount of the bill</source>
        <translation>账单金额(&amp;A)</translation>
    </message>
    <message>
        <source>Statement &amp;of</source>
        <translation>账单日(&amp;O)</translation>
    </message>
    <message>
        <source>usually 0.05%/day; 18% a year is typed 18%/year</source>
        <translation>一般为日利率 0.05%；年利率请写成 18%/年</translation>
    </message>
    <message>
        <source>D&amp;ue day of the month</source>
        <translation>每月还款日(&amp;U)</translation>
    </message>
    <message>
        <source>What you pay of each &amp;bill</source>
        <translation>每期账单怎么还(&amp;B)</translation>
    </message>
    <message>
        <source>the minimum payment</source>
        <translation>最低还款额</translation>
    </message>
    <message>
        <source>the same amount each month</source>
        <translation>每月固定金额</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全额还款</translation>
    </message>
    <message>
        <source>Minimum, of the balance</source>
        <translation>最低还款比例</translation>
    </message>
    <message>
        <source>and all interest; usually 10%</source>
        <translation>另加全部利息；一般为 10%</translation>
    </message>
    <message>
        <source>At least (optional)</source>
        <translation>不低于（选填）</translation>
    </message>
    <message>
        <source>a balance below it is asked whole</source>
        <translation>欠款低于此数时一次还清</translation>
    </message>
    <message>
        <source>Amount each month</source>
        <translation>每月还款金额</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Category of the selected rows</source>
        <translation>选中各行的分类</translation>
    </message>
    <message>
        <source>Repays</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Loan that the selected rows repay</source>
        <translation>选中各行归还的借款</translation>
    </message>
    <message>
        <source>no loan</source>
        <translation>不是还款</translation>
    </message>
    <message numerus="yes">
        <source>%n rows selected</source>
        <translation>
            <numerusform>已选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Select rows to change them; Space adds or leaves out</source>
        <translation>选中行即可修改；按空格键添加或排除</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不添加</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>仍然添加</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>Your data and its backups</source>
        <translation>数据与备份</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore the selected backup</source>
        <translation>恢复选中的备份</translation>
    </message>
    <message>
        <source>Check my data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>The backup was written and verified.</source>
        <translation>备份已写好并核对过。</translation>
    </message>
    <message>
        <source>Restored. The household as it was before is kept here: {path}</source>
        <translation>已恢复。恢复前的数据保存在：{path}</translation>
    </message>
    <message>
        <source>It is encrypted now, with the passphrase of the backup.</source>
        <translation>现在它是加密的，口令就是备份的口令。</translation>
    </message>
    <message>
        <source>It is not encrypted now, because the backup was not.</source>
        <translation>现在它没有加密，因为备份没有加密。</translation>
    </message>
    <message>
        <source>All is well: the file is whole and every number adds up.</source>
        <translation>一切正常：文件完整，数字都对得上。</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made at every close after a change.</source>
        <translation>还没有备份。有改动时，每次关闭都会自动备份。</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Sample household</source>
        <translation>示例家庭</translation>
    </message>
    <message>
        <source>Salary account</source>
        <translation>工资卡</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation>零钱</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>信用卡</translation>
    </message>
    <message>
        <source>Monthly salary</source>
        <translation>每月工资</translation>
    </message>
    <message>
        <source>Year-end bonus</source>
        <translation>年终奖</translation>
    </message>
    <message>
        <source>Evening job</source>
        <translation>晚间兼职</translation>
    </message>
    <message>
        <source>Landlord</source>
        <translation>房东</translation>
    </message>
    <message>
        <source>Broadband</source>
        <translation>宽带</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>爸妈</translation>
    </message>
    <message>
        <source>Accident insurance</source>
        <translation>意外险</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>菜市场</translation>
    </message>
    <message>
        <source>Metro</source>
        <translation>地铁</translation>
    </message>
    <message>
        <source>Noodle shop</source>
        <translation>面馆</translation>
    </message>
    <message>
        <source>Power company</source>
        <translation>供电局</translation>
    </message>
    <message>
        <source>Stationery</source>
        <translation>文具店</translation>
    </message>
    <message>
        <source>Food delivery</source>
        <translation>外卖平台</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>药店</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>市人民医院</translation>
    </message>
    <message>
        <source>Railway tickets</source>
        <translation>铁路售票</translation>
    </message>
    <message>
        <source>Clothes shop</source>
        <translation>服装店</translation>
    </message>
    <message>
        <source>Canteen</source>
        <translation>食堂</translation>
    </message>
    <message>
        <source>Cinema</source>
        <translation>电影院</translation>
    </message>
    <message>
        <source>Jiebei</source>
        <translation>借呗</translation>
    </message>
    <message>
        <source>Ant Consumer Finance</source>
        <translation>蚂蚁消金</translation>
    </message>
    <message>
        <source>Huabei: phone</source>
        <translation>花呗：手机</translation>
    </message>
    <message>
        <source>Card instalments</source>
        <translation>信用卡分期</translation>
    </message>
    <message>
        <source>Sample Bank card centre</source>
        <translation>示例银行信用卡中心</translation>
    </message>
    <message>
        <source>Bank consumer loan</source>
        <translation>银行消费贷</translation>
    </message>
    <message>
        <source>Sample Bank</source>
        <translation>示例银行</translation>
    </message>
</context>
<context>
    <name>ScenarioForm</name>
    <message>
        <source>What if…</source>
        <translation>如果…</translation>
    </message>
    <message>
        <source>Choose what would happen. Nothing of it changes your book.</source>
        <translation>选择会发生什么。账本不会因此改变。</translation>
    </message>
    <message>
        <source>Name of the &amp;scenario</source>
        <translation>情景名称(&amp;S)</translation>
    </message>
    <message>
        <source>Keep the scenario</source>
        <translation>保存情景</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>ScheduleTable</name>
    <message>
        <source>Schedule</source>
        <translation>还款计划表</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Share</name>
    <message>
        <source>All loans side by side</source>
        <translation>全部借款一览</translation>
    </message>
    <message>
        <source>Coming months</source>
        <translation>往后几个月</translation>
    </message>
    <message>
        <source>Budget totals</source>
        <translation>预算合计</translation>
    </message>
    <message>
        <source>How we stand</source>
        <translation>家庭财务状况</translation>
    </message>
    <message>
        <source>Credit record</source>
        <translation>征信记录</translation>
    </message>
    <message>
        <source>Talks with lenders</source>
        <translation>与放贷机构的沟通</translation>
    </message>
    <message>
        <source>{name}: overview of {day}</source>
        <translation>{name}：{day} 概况</translation>
    </message>
    <message>
        <source>Counted from the household&apos;s own entries. It can be read, not changed.</source>
        <translation>按家庭自己的记账算出，只供阅读，不能修改。</translation>
    </message>
    <message>
        <source>Names were replaced by initials; notes were left out.</source>
        <translation>名称已用首字代替；备注未列出。</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>放贷机构</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>Principal left</source>
        <translation>剩余本金</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期金额</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Yearly rate</source>
        <translation>年化利率</translation>
    </message>
    <message>
        <source>Next instalment</source>
        <translation>下一期应还</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>There is no open loan.</source>
        <translation>没有未结清的借款。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Loans: {loans}, lenders: {lenders}. Paying everything off today takes {amount}, with interest, fees and penalty up to today.</source>
        <translation>借款 {loans} 笔，放贷机构 {lenders} 家。今天全部结清需要 {amount}，含到今天为止的利息、费用和罚息。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Paid to lenders</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Lowest cash</source>
        <translation>最低现金</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>已发生</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Nothing has been written down.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>{day}, kept</source>
        <translation>{day}（已兑现）</translation>
    </message>
</context>
<context>
    <name>ShareReport</name>
    <message>
        <source>A page for a counsellor or your family</source>
        <translation>给顾问或家人看的一页</translation>
    </message>
    <message>
        <source>Choose what they may read. Below is the page as it will be saved; it holds nothing else. Whoever has the file can read it: it is not locked.</source>
        <translation>选择可以给对方看的内容。下面就是要保存的样子，文件里没有别的东西。文件没有加锁，拿到的人都能看。</translation>
    </message>
    <message>
        <source>Initials instead of names</source>
        <translation>名称只留首字</translation>
    </message>
    <message>
        <source>The page as it will be saved</source>
        <translation>要保存的页面</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save as web page…</source>
        <translation>存为网页…</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {reason}</source>
        <translation>“{file}”写不进去：{reason}</translation>
    </message>
    <message>
        <source>Saved as “{file}”.</source>
        <extracomment>{file} is the name of a file</extracomment>
        <translation>已保存为“{file}”。</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>保存这一页</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>概况</translation>
    </message>
</context>
<context>
    <name>SharesDialog</name>
    <message>
        <source>What came back from a lender</source>
        <translation>出借方退回的钱</translation>
    </message>
    <message>
        <source>What this entry repays</source>
        <translation>这条记录还的是什么</translation>
    </message>
    <message>
        <source>{payee} {amount} of {day}: how much of it belongs to which loan?</source>
        <extracomment>{payee} may be empty</extracomment>
        <translation>{payee} {day} 的 {amount}：各有多少属于哪笔借款？</translation>
    </message>
    <message>
        <source>Part for {loan}</source>
        <translation>属于{loan}的部分</translation>
    </message>
    <message>
        <source>It belongs to no loan</source>
        <translation>不属于任何借款</translation>
    </message>
    <message>
        <source>It belongs to no loan.</source>
        <translation>不属于任何借款。</translation>
    </message>
    <message>
        <source>All of it belongs to loans.</source>
        <translation>全部属于借款。</translation>
    </message>
    <message>
        <source>{amount} of it belongs to no loan.</source>
        <translation>其中 {amount} 不属于任何借款。</translation>
    </message>
    <message>
        <source>The parts are {amount} too much.</source>
        <translation>各部分多出 {amount}。</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Record an income, an expense or a transfer</source>
        <translation>记一笔收入、支出或转账</translation>
    </message>
    <message>
        <source>Search the book</source>
        <translation>搜索账本</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>切换页面</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>信用知识</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Open the calendar of a date field</source>
        <translation>在日期栏里打开日历</translation>
    </message>
    <message>
        <source>A day later or earlier in a date field</source>
        <translation>在日期栏里往后或往前一天</translation>
    </message>
    <message>
        <source>The month before or after</source>
        <translation>上个月、下个月</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>SideBySideCard</name>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>并排比较的情景</translation>
    </message>
    <message>
        <source>The next 24 months. A chance comes from 2,000 trials with the same luck in every column; in brackets the band it lies in. It is no credit score.</source>
        <translation>未来 24 个月。概率来自 2,000 次模拟，每一列遇到的运气相同；括号内是它所在的区间。这不是信用评分。</translation>
    </message>
</context>
<context>
    <name>SideBySideTable</name>
    <message>
        <source>Line by line</source>
        <translation>逐行对照</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Payment here</source>
        <translation>这里的还款额</translation>
    </message>
    <message>
        <source>The lender&apos;s</source>
        <translation>贷款方</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
</context>
<context>
    <name>Spare</name>
    <message>
        <source>Paying early saves nothing today: keep the money as a buffer</source>
        <translation>今天提前还不省钱：把钱留作备用</translation>
    </message>
    <message>
        <source>{amount} does most good with {loan}: it saves {saved}</source>
        <extracomment>{amount} is what is handed over, {loan} the name of a loan</extracomment>
        <translation>{amount} 还「{loan}」最划算：省 {saved}</translation>
    </message>
    <message>
        <source>Not all of it can be spared: on {day} {amount} would be missing for what is due.</source>
        <translation>这些钱不能全用：到{day}，应还款项会差 {amount}。</translation>
    </message>
    <message>
        <source>paid off</source>
        <translation>还清</translation>
    </message>
    <message>
        <source>1 month sooner</source>
        <translation>提前 1 个月</translation>
    </message>
    <message>
        <source>{count} months sooner</source>
        <translation>提前 {count} 个月</translation>
    </message>
    <message>
        <source>next payment {amount} less</source>
        <translation>下期少还 {amount}</translation>
    </message>
    <message>
        <source>last payment {amount} less</source>
        <translation>末期少还 {amount}</translation>
    </message>
    <message>
        <source>the fees stay due</source>
        <translation>手续费照收</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>会差 {amount}</translation>
    </message>
    <message>
        <source>the fee asks for more than that</source>
        <translation>光手续费就不止这些</translation>
    </message>
    <message>
        <source>pay what is late first</source>
        <translation>先还逾期部分</translation>
    </message>
    <message>
        <source>everything is due already</source>
        <translation>全部已到期</translation>
    </message>
    <message>
        <source>saves nothing: the fees stay due</source>
        <translation>不省钱：手续费照收</translation>
    </message>
    <message>
        <source>saves nothing: there is no interest</source>
        <translation>不省钱：没有利息</translation>
    </message>
    <message>
        <source>only all of it saves: {amount}</source>
        <translation>全部还清才省：需 {amount}</translation>
    </message>
    <message>
        <source>ask the lender; all of it asks {amount}</source>
        <translation>请问放款方；全部还清需 {amount}</translation>
    </message>
</context>
<context>
    <name>SpareMoneyCard</name>
    <message>
        <source>If I can spare something today</source>
        <translation>今天手头有余钱</translation>
    </message>
    <message>
        <source>I can spare</source>
        <translation>我能拿出</translation>
    </message>
    <message>
        <source>today, on top of what is due</source>
        <translation>今天，应还款之外</translation>
    </message>
    <message>
        <source>I can spare this much today</source>
        <translation>今天我能拿出这么多</translation>
    </message>
    <message>
        <source>End sooner</source>
        <translation>每期不变，提前还完</translation>
    </message>
    <message>
        <source>Smaller instalments</source>
        <translation>期数不变，每期少还</translation>
    </message>
    <message>
        <source>Each loan is counted as if it got all of the money. Saved is interest and fees still to come, less the lender&apos;s fee for paying early.</source>
        <translation>每笔都按全部用来还它计算。省下的是以后的利息和手续费，减去提前还款手续费。</translation>
    </message>
    <message>
        <source>Type an amount above zero.</source>
        <translation>请输入大于零的金额。</translation>
    </message>
</context>
<context>
    <name>SpareTable</name>
    <message>
        <source>What the money saves, loan by loan</source>
        <translation>这笔钱在各笔借款上能省多少</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>要付</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>省下</translation>
    </message>
    <message>
        <source>Per {amount}</source>
        <translation>每 {amount} 省</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>有何变化</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split {amount}</source>
        <translation>拆分 {amount}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>再加一项</translation>
    </message>
    <message>
        <source>&amp;Note on the whole entry</source>
        <translation>整笔流水的备注(&amp;N)</translation>
    </message>
    <message>
        <source>Category of part {place}</source>
        <translation>第 {place} 项的分类</translation>
    </message>
    <message>
        <source>Amount of part {place}</source>
        <translation>第 {place} 项的金额</translation>
    </message>
    <message>
        <source>Note of part {place}</source>
        <translation>第 {place} 项的备注</translation>
    </message>
    <message>
        <source>The parts add up to the amount.</source>
        <translation>各项合计与金额相符。</translation>
    </message>
    <message>
        <source>Still to be split: {amount}</source>
        <translation>还有 {amount} 未拆分</translation>
    </message>
    <message>
        <source>The parts are {amount} too much.</source>
        <translation>各项合计多出 {amount}。</translation>
    </message>
    <message>
        <source>There is no category of that name.</source>
        <translation>没有这个名字的分类。</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Noted</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Noted: do not show this again</source>
        <translation>知道了：不再显示</translation>
    </message>
</context>
<context>
    <name>Sum</name>
    <message>
        <source>expected {amount}</source>
        <translation>预计 {amount}</translation>
    </message>
</context>
<context>
    <name>SumTable</name>
    <message>
        <source>Cash before</source>
        <translation>期初现金</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Paid to lenders</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Cash after</source>
        <translation>期末现金</translation>
    </message>
</context>
<context>
    <name>TableRule</name>
    <message>
        <source>From a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>Find the rule</source>
        <translation>找出算法</translation>
    </message>
    <message>
        <source>Use the rule instead of the table</source>
        <translation>改用这个算法</translation>
    </message>
    <message>
        <source>Looking for the rule…</source>
        <translation>正在寻找算法…</translation>
    </message>
    <message>
        <source>Read from “{file}”: {count} lines. Look at them before you save.</source>
        <translation>已从“{file}”读取 {count} 行。保存前请先看一遍。</translation>
    </message>
</context>
<context>
    <name>TakeOfferDialog</name>
    <message>
        <source>Take “{name}”</source>
        <translation>接受“{name}”</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Do this once the lender has agreed in writing. It is recorded as of today:</source>
        <translation>请在出借方书面同意之后再做。以今天的日期记录：</translation>
    </message>
    <message>
        <source>The rest comes into</source>
        <translation>余下的钱进入</translation>
    </message>
    <message>
        <source>What is taken goes from the list, because it is real then. One undo takes all of it back.</source>
        <translation>接受的方案会从列表中去掉，因为它已成真。撤销一次即可全部恢复。</translation>
    </message>
</context>
<context>
    <name>TermEdit</name>
    <message>
        <source>{count} days</source>
        <translation>{count}天</translation>
    </message>
</context>
<context>
    <name>TodoCard</name>
    <message>
        <source>Nothing is left to pay.</source>
        <extracomment>what a button does, and for which loan</extracomment>
        <translation>没有要还的了。</translation>
    </message>
    <message>
        <source>To pay in {month}</source>
        <extracomment>{month} is a month with its year</extracomment>
        <translation>{month}要还</translation>
    </message>
</context>
<context>
    <name>TodoRow</name>
    <message>
        <source>I paid it</source>
        <translation>我已还款</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他金额…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Record an income, an expense or a transfer (Ctrl+N)</source>
        <translation>记一笔收入、支出或转账 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the book (Ctrl+F)</source>
        <translation>搜索账本 (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Nothing is due</source>
        <translation>没有待还的款项</translation>
    </message>
    <message>
        <source>Next: {loan}, {amount} on {day}</source>
        <translation>下一笔：{loan}，{day} {amount}</translation>
    </message>
    <message>
        <source>Open Tideover</source>
        <translation>打开渡过</translation>
    </message>
    <message>
        <source>Record an entry</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>TrialBar</name>
    <message>
        <source>Keep it</source>
        <translation>就这么办</translation>
    </message>
    <message>
        <source>They agreed: keep it</source>
        <translation>对方同意了：采用</translation>
    </message>
    <message>
        <source>Note that I will ask</source>
        <translation>记下：我去问</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>不试了</translation>
    </message>
</context>
<context>
    <name>UncertaintyDialog</name>
    <message>
        <source>How sure are income and spending?</source>
        <translation>收入和支出有多大把握？</translation>
    </message>
    <message>
        <source>With less than six past months these answers fill what is missing; with more, what happened counts more and more.</source>
        <translation>过去的月份不足六个时，用这些回答补足；月份越多，实际发生的就越算数。</translation>
    </message>
    <message>
        <source>Pay comes at most so many days late</source>
        <translation>收入最多晚几天到</translation>
    </message>
    <message>
        <source>Late in so many months of 12</source>
        <translation>12 个月里有几个月晚到</translation>
    </message>
    <message>
        <source>In a poor month pay is this much of the plan</source>
        <translation>差的月份收入是计划的多少</translation>
    </message>
    <message>
        <source>In a good month pay is this much of the plan</source>
        <translation>好的月份收入是计划的多少</translation>
    </message>
    <message>
        <source>Could the main income end within a year?</source>
        <translation>主要收入一年内会中断吗？</translation>
    </message>
    <message>
        <source>How much does a month&apos;s spending differ from the plan?</source>
        <translation>每月支出与计划相差多少？</translation>
    </message>
    <message>
        <source>Number the luck is drawn from</source>
        <translation>抽取运气所用的数</translation>
    </message>
    <message>
        <source>The same number gives the same answer again; another one shows how much is luck.</source>
        <translation>同样的数得到同样的结果；换一个数可以看出有多少是运气。</translation>
    </message>
    <message>
        <source>Hardly: about 1 in 50</source>
        <translation>几乎不会：约 50 分之 1</translation>
    </message>
    <message>
        <source>As for most people: about 1 in 11</source>
        <translation>和多数人一样：约 11 分之 1</translation>
    </message>
    <message>
        <source>Quite possible: about 1 in 3</source>
        <translation>很有可能：约 3 分之 1</translation>
    </message>
    <message>
        <source>Little: 10% up or down</source>
        <translation>很少：上下 10%</translation>
    </message>
    <message>
        <source>As for most people: 20% up or down</source>
        <translation>和多数人一样：上下 20%</translation>
    </message>
    <message>
        <source>A lot: 40% up or down</source>
        <translation>很多：上下 40%</translation>
    </message>
    <message>
        <source>Assume what is usual</source>
        <translation>按通常情况假定</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Tideover</source>
        <translation>渡过</translation>
    </message>
    <message>
        <source>This household is encrypted.</source>
        <translation>这个家庭已加密。</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>显示输入的内容(&amp;S)</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>If it is forgotten, nobody can open the household. A backup opens with the passphrase that it was made with, or with none.</source>
        <translation>如果忘记口令，谁都打不开这个家庭。备份用制作时的口令打开，未加密的备份不需要口令。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Another household…</source>
        <translation>打开另一个家庭…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Another household</source>
        <translation>打开另一个家庭</translation>
    </message>
    <message>
        <source>Households (*.tideover)</source>
        <translation>家庭文件 (*.tideover)</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>What it really costs</source>
        <translation>真正的成本</translation>
    </message>
    <message>
        <source>What you could do instead</source>
        <translation>别的办法</translation>
    </message>
    <message>
        <source>What you have now:</source>
        <translation>你现有的：</translation>
    </message>
    <message>
        <source>and more months: {count}</source>
        <translation>还有 {count} 个月</translation>
    </message>
    <message>
        <source>The offer itself says {rate} a year.</source>
        <translation>报价自己的说法是一年 {rate}。</translation>
    </message>
</context>
<context>
    <name>WayOutPage</name>
    <message>
        <source>Paying off</source>
        <translation>还清</translation>
    </message>
    <message>
        <source>Before you borrow</source>
        <translation>借之前</translation>
    </message>
    <message>
        <source>In difficulty</source>
        <translation>还不上时</translation>
    </message>
    <message>
        <source>Lenders&apos; files</source>
        <translation>协商档案</translation>
    </message>
    <message>
        <source>Compare offers</source>
        <translation>比较方案</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>我的方案</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Today</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Job loss</source>
        <translation>失业</translation>
    </message>
    <message>
        <source>Hospital bill</source>
        <translation>住院账单</translation>
    </message>
    <message>
        <source>New rent</source>
        <translation>房租变动</translation>
    </message>
    <message>
        <source>Income changes</source>
        <translation>收入变化</translation>
    </message>
    <message>
        <source>Rates change</source>
        <translation>利率变动</translation>
    </message>
    <message>
        <source>Card frozen</source>
        <translation>信用卡冻结</translation>
    </message>
    <message>
        <source>Sell something</source>
        <translation>变卖物品</translation>
    </message>
    <message>
        <source>New monthly cost</source>
        <translation>新增每月支出</translation>
    </message>
    <message>
        <source>Unemployment benefit</source>
        <translation>失业保险金</translation>
    </message>
    <message>
        <source>Something sold</source>
        <translation>变卖所得</translation>
    </message>
    <message>
        <source>New cost</source>
        <translation>新增支出</translation>
    </message>
    <message>
        <source>Those that follow the LPR</source>
        <translation>随 LPR 浮动的借款</translation>
    </message>
    <message>
        <source>All that bear interest</source>
        <translation>所有计息的借款</translation>
    </message>
    <message>
        <source>Short months</source>
        <translation>有缺口的月份</translation>
    </message>
    <message>
        <source>Tight months</source>
        <translation>偏紧的月份</translation>
    </message>
    <message>
        <source>First short month</source>
        <translation>最早的缺口</translation>
    </message>
    <message>
        <source>Free of debt</source>
        <translation>无债日</translation>
    </message>
    <message>
        <source>{percent}% ({low} to {high})</source>
        <extracomment>{percent} is a chance, {low} and {high} the band it lies in, all whole percents</extracomment>
        <translation>{percent}%（{low} 至 {high}）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Missing then</source>
        <translation>当月缺口</translation>
    </message>
    <message>
        <source>Lowest if all is paid</source>
        <translation>全部照付的最低现金</translation>
    </message>
    <message>
        <source>Lowest on</source>
        <translation>最低的那天</translation>
    </message>
    <message>
        <source>Chance of a miss</source>
        <translation>逾期概率</translation>
    </message>
    <message>
        <source>Interest and fees</source>
        <translation>利息和费用合计</translation>
    </message>
    <message>
        <source>Not in sight</source>
        <translation>尚不可见</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>{what} is {amount} from {month} on.</source>
        <extracomment>{what} is a recurring item, {amount} its new amount, {month} from when on</extracomment>
        <translation>从{month}起，{what}为 {amount}。</translation>
    </message>
    <message>
        <source>{what}: {amount} has to be paid on {day}.</source>
        <translation>{what}：{day}需支付 {amount}。</translation>
    </message>
    <message>
        <source>{what}: {amount} comes in on {day}.</source>
        <translation>{what}：{day}收入 {amount}。</translation>
    </message>
    <message>
        <source>{what}: {amount} each month from {day} on.</source>
        <extracomment>{what} is a new cost, {amount} what it is each month, {day} its first day</extracomment>
        <translation>{what}：从{day}起每月 {amount}。</translation>
    </message>
    <message>
        <source>{card} is frozen from {day} on: what was to be bought by it is paid at once.</source>
        <extracomment>{card} is the name of a card, {day} from when on</extracomment>
        <translation>从{day}起{card}被冻结：原打算刷卡的都要当场付现。</translation>
    </message>
    <message>
        <source>All income</source>
        <translation>全部收入</translation>
    </message>
    <message>
        <source>{what} is {by} less from {month} on.</source>
        <extracomment>{what} is an income, {by} a percentage or an amount, {month} from when on</extracomment>
        <translation>从{month}起，{what}减少 {by}。</translation>
    </message>
    <message>
        <source>{what} is {by} more from {month} on.</source>
        <extracomment>{what} is an income, {by} a percentage or an amount, {month} from when on</extracomment>
        <translation>从{month}起，{what}增加 {by}。</translation>
    </message>
    <message>
        <source>{what} stops from {month} on; months without it: {count}.</source>
        <extracomment>{what} is an income, {count} for how many months it stops, {month} from when on</extracomment>
        <translation>从{month}起{what}停发，共 {count} 个月。</translation>
    </message>
    <message>
        <source>{sentence} Instead {amount} a month.</source>
        <extracomment>{sentence} says which income stops, {amount} is what is paid instead each month</extracomment>
        <translation>{sentence}期间每月领取 {amount}。</translation>
    </message>
    <message>
        <source>Rates +{points} points from {day} on: {scope}.</source>
        <extracomment>{scope} says which loans, {points} is a number of percentage points, {day} a date</extracomment>
        <translation>从{day}起利率上升 {points} 个百分点：{scope}。</translation>
    </message>
    <message>
        <source>Rates −{points} points from {day} on: {scope}.</source>
        <extracomment>{scope} says which loans, {points} is a number of percentage points, {day} a date</extracomment>
        <translation>从{day}起利率下降 {points} 个百分点：{scope}。</translation>
    </message>
    <message>
        <source>{sentence} This changes nothing: what it is about is not there.</source>
        <extracomment>{sentence} says a change of a scenario</extracomment>
        <translation>{sentence}这一项没有作用：它所指的已不存在。</translation>
    </message>
    <message>
        <source>Loan “{name}” gets other rates in its contract.</source>
        <extracomment>{name} is a loan</extracomment>
        <translation>借款“{name}”的合同利率会改变。</translation>
    </message>
    <message>
        <source>“{what}” is recorded: {amount} on {day}.</source>
        <extracomment>{what} is an entry, {amount} its amount, {day} its day</extracomment>
        <translation>记入“{what}”：{day}，{amount}。</translation>
    </message>
    <message>
        <source>“{what}” of {day} is paid from {account}.</source>
        <extracomment>{what} is a planned entry, {account} the account that pays it now</extracomment>
        <translation>{day}的“{what}”改由{account}支付。</translation>
    </message>
    <message>
        <source>Planned amounts of the budget that change with it: {count}.</source>
        <extracomment>{count} is how many amounts of the budget change</extracomment>
        <translation>随之改变的预算金额：{count} 项。</translation>
    </message>
    <message>
        <source>“{what}” is not expected any more.</source>
        <translation>不再预计有“{what}”。</translation>
    </message>
    <message>
        <source>“{what}” comes until {last}: {amount}.</source>
        <extracomment>{what} is a recurring item, {amount} its amount, {last} its last day</extracomment>
        <translation>“{what}”到{last}为止：{amount}。</translation>
    </message>
    <message>
        <source>“{what}” comes from {day} on: {amount}.</source>
        <extracomment>{what} is a recurring item, {amount} its amount, {day} the day it begins</extracomment>
        <translation>“{what}”从{day}起：{amount}。</translation>
    </message>
</context>
<context>
    <name>WhatIfPart</name>
    <message>
        <source>Being tried</source>
        <translation>试算中</translation>
    </message>
    <message>
        <source>{name} (being changed)</source>
        <extracomment>{name} is a scenario whose changes are being typed</extracomment>
        <translation>{name}（修改中）</translation>
    </message>
</context>
<context>
    <name>WindfallDialog</name>
    <message>
        <source>A sum that comes once</source>
        <translation>一次性收入</translation>
    </message>
    <message>
        <source>Change a sum that comes once</source>
        <translation>修改一次性收入</translation>
    </message>
    <message>
        <source>Money that your book does not expect yet: a bonus, a tax refund, something sold. Every plan uses it from its day on.</source>
        <translation>账本里还没有预计到的钱：年终奖、退税、卖东西的钱。从到账那天起，每个方案都会用上它。</translation>
    </message>
    <message>
        <source>&amp;Day it comes</source>
        <translation>到账日(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;What it is (optional)</source>
        <translation>是什么钱（可不填）(&amp;W)</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删除这笔</translation>
    </message>
</context>
<context>
    <name>WindfallLine</name>
    <message>
        <source>Comes once</source>
        <translation>一次性收入</translation>
    </message>
    <message>
        <source>Add a sum that comes once…</source>
        <translation>添加一次性收入…</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 笔</translation>
    </message>
    <message>
        <source>Change or remove {windfall}</source>
        <extracomment>{windfall} is &quot;¥5,000.00 on 5 February 2027 (bonus)&quot;</extracomment>
        <translation>修改或删除：{windfall}</translation>
    </message>
</context>
</TS>
