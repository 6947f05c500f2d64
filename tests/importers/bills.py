"""Bills written for these tests in the layouts of the real ones; all names are invented."""

from __future__ import annotations

APP_PREAMBLE = """\
------------------------------------------------------------------------------------
导出信息：
姓名：测试
支付宝账户：138****0000
起始时间：[2026-03-01 00:00:00]    终止时间：[2026-03-31 23:59:59]
导出交易类型：[全部]
共{count}笔记录
收入：0笔 0.00元

特别提示：
1.本明细仅供个人对账使用。
------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------
"""
APP_HEADER = (
    "交易时间            ,交易分类      ,交易对方    ,对方账号  ,商品说明   ,收/支   ,金额    "
    ",收/付款方式   ,交易状态   ,交易订单号     ,商家订单号   ,备注     ,"
)
FIRST_ROW = 14
"""The line of the first row of `alipay_app`."""


def app_row(  # noqa: PLR0917 - the order of the bill's own columns
    time: str,
    payee: str,
    note: str,
    direction: str,
    amount: str,
    account: str = "",
    status: str = "交易成功",
    order: str = "20260302001",
    category: str = "日用百货",
) -> str:
    """Return one row, padded and with TABs as the app writes it."""
    return (
        f"{time} ,{category}    ,{payee}    ,/   ,{note}   ,{direction}    ,{amount}    "
        f",{account}   ,{status}   ,{order}\t,\t,     ,"
    )


def alipay_app(*rows: str, count: int | None = None) -> bytes:
    """Return the app's bill with these rows."""
    preamble = APP_PREAMBLE.format(count=len(rows) if count is None else count)
    return (preamble + "\n".join((APP_HEADER, *rows)) + "\n").encode("gb18030")


WECHAT_PREAMBLE = """\
微信支付账单明细,,,,,,,,,,
微信昵称：[测试],,,,,,,,,,
共{count}笔记录,,,,,,,,,,
----------------------微信支付账单明细列表--------------------,,,,,,,,,,
交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
"""


def wechat(*rows: str) -> bytes:
    """Return WeChat's bill with these rows."""
    return (WECHAT_PREAMBLE.format(count=len(rows)) + "\n".join(rows) + "\n").encode("utf-8-sig")
